package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.router.QueryParameters;
import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.tickets.BulkChange;
import io.stellwerk.tickets.CustomViews;
import io.stellwerk.tickets.Quarantine;
import io.stellwerk.tickets.Sharing;
import io.stellwerk.tickets.Snoozes;
import io.stellwerk.tickets.StatusRole;
import io.stellwerk.tickets.Statuses;
import io.stellwerk.tickets.Tag;
import io.stellwerk.tickets.TicketFilter;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketLabels;
import io.stellwerk.tickets.TicketSort;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.Tickets;
import io.stellwerk.tickets.Trash;
import io.stellwerk.tickets.ViewColumn;
import io.stellwerk.tickets.ViewSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists of tickets as table and split, and what one does with many of them. */
class LayoutTests extends ScreenTest {

    private static final String ADMIN = "superadmin@demo.example";

    @Autowired
    Customers customers;

    @Autowired
    Crews crews;

    @Autowired
    DeskHabits habits;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketLabels labels;

    @Autowired
    CustomViews views;

    @Autowired
    Snoozes snoozes;

    @Autowired
    Quarantine quarantine;

    @Autowired
    Trash trash;

    @Autowired
    Clock clock;

    @Autowired
    BulkDesk bulk;

    @Autowired
    Statuses statuses;

    @Autowired
    ActingAs acting;

    @Test
    void theLayoutSomebodyChoseIsThereAtTheNextVisitButALinkDecidesForItself() {
        var agent = crews.hire(1).agent().email().value();
        customers.writeTo(agent, "A ticket");
        acting.run(agent, () -> habits.layOut(Layout.TABLE));

        var desk = window(agent);
        desk.navigate("helpdesk/assigned-to-me", HelpDeskView.class);
        assertThat(desk.find(TicketTableRow.class).all()).hasSize(1);

        desk.getUI().navigate("helpdesk/assigned-to-me", QueryParameters.of("layout", "split"));
        assertThat(desk.find(TicketListRow.class).all()).hasSize(1);
        assertThat(acting.call(agent, habits::layout)).isEqualTo(Layout.TABLE);
    }

    @Test
    void aWindowKeepsItsLayoutWhateverIsChosenInAnotherOne() {
        var agent = crews.hire(1).agent().email().value();
        customers.writeTo(agent, "A ticket");
        var desk = window(agent);
        desk.navigate("helpdesk/assigned-to-me", HelpDeskView.class);

        acting.run(agent, () -> habits.layOut(Layout.BOARD));

        assertThat(desk.find(TicketListRow.class).single().getElement().getOuterHTML())
                .contains("layout=split");
        assertThat(desk.find(ViewLink.class).all())
                .isNotEmpty()
                .allMatch(link -> link.getElement().getAttribute("href").contains("layout=split"));
    }

    @Test
    void anAddressThatSaysNothingOfTheLayoutLeavesAWindowInItsOwn() {
        var agent = crews.hire(1).agent().email().value();
        var desk = window(agent);
        desk.getUI().navigate("helpdesk/assigned-to-me", QueryParameters.of("layout", "split"));
        acting.run(agent, () -> habits.layOut(Layout.BOARD));

        desk.getUI().navigate("helpdesk/all-open", QueryParameters.of("q", "chair"));

        assertThat(desk.find(ViewLink.class).all())
                .isNotEmpty()
                .allMatch(link -> link.getElement().getAttribute("href").contains("layout=split"));
    }

    @Test
    void theWayInSaysTheLayoutSoThatBackLeadsToIt() {
        var agent = crews.hire(1).agent().email().value();
        acting.run(agent, () -> habits.layOut(Layout.TABLE));
        var desk = window(agent);

        desk.getUI().navigate("helpdesk", QueryParameters.fromString("continue"));

        assertThat(desk.getUI().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("helpdesk/assigned-to-me?layout=table");
    }

    @Test
    void theTableNamesTeamAndChannel() {
        var crew = crews.hire(1);
        var agent = crew.agent().email().value();
        customers.writeTo(agent, "Whose is it");
        acting.run(agent, () -> habits.layOut(Layout.TABLE));

        var desk = window(agent);
        desk.navigate("helpdesk/assigned-to-me", HelpDeskView.class);

        assertThat(desk.find(TicketTableRow.class).single().getElement().getTextRecursively())
                .contains("Whose is it", "Mia Wolf", crew.agent().name(), "Unwatched", "Team ");
    }

    @Test
    void aViewShowsTheColumnsItWasGivenAndAlwaysTheSubject() {
        var agent = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(agent, "Hinge");
        acting.run(agent, () -> labels.tag(ticket, new Tag("spare")));
        var view = acting.call(agent, () -> views.create(with(List.of(ViewColumn.SLA, ViewColumn.TAGS))));

        var desk = window(agent);
        desk.getUI().navigate("helpdesk/custom-" + view.value(), QueryParameters.of("layout", "table"));
        assertThat(headings(desk)).containsExactly("Selected", "Subject", "SLA", "Tags");
        assertThat(desk.find(TicketTableRow.class).single().getElement().getTextRecursively())
                .contains("Hinge", "spare")
                .doesNotContain("Mia Wolf");

        desk.getUI().navigate("helpdesk/all-open", QueryParameters.of("layout", "table"));
        assertThat(headings(desk)).contains("Owner", "Status", "Priority").doesNotContain("Tags");
    }

    @Test
    void whatSleepsIsMarkedInEveryLayout() {
        var agent = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(agent, "Asleep");
        customers.writeTo(agent, "Awake");
        acting.run(agent, () -> snoozes.snooze(ticket, clock.instant().plus(Duration.ofHours(3))));
        var desk = window(agent);

        for (var layout : Layout.values()) {
            desk.getUI().navigate("helpdesk/all-open", QueryParameters.fromString("owner=me&layout=" + layout.slug()));
            assertThat(desk.find(SnoozedMark.class).all()).as("%s", layout).hasSize(1);
        }
    }

    @Test
    void aRowOfTheTableKeepsItsLinkWhenItChanges() {
        var agent = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(agent, "Focused");
        acting.run(agent, () -> habits.layOut(Layout.TABLE));
        var desk = window(agent);
        desk.navigate("helpdesk/assigned-to-me", HelpDeskView.class);
        var lost = new AtomicInteger();
        var row = desk.find(TicketTableRow.class).single();
        row.link().addDetachListener(gone -> lost.incrementAndGet());

        customers.reply(ticket, "Is anybody there?");

        eventually(
                desk,
                () -> desk.find(TicketTableRow.class)
                        .single()
                        .getElement()
                        .getTextRecursively()
                        .contains("Waiting on us"));
        assertThat(lost).hasValue(0);
        assertThat(row.getElement().getTextRecursively()).contains("Focused");
    }

    @Test
    void theLastOneReadStaysTickedWhenAnotherOneArrives() {
        var agent = crews.hire(1).agent().email().value();
        IntStream.range(0, 31).forEach(number -> customers.writeTo(agent, "Ticket " + number));
        var desk = window(agent);
        desk.navigate("helpdesk/assigned-to-me", HelpDeskView.class);
        var list = desk.find(TicketList.class).single();
        var last = list.ids().getLast();
        list.tick(last, true, false);

        var fresh = customers.writeTo(agent, "Another one");

        eventually(desk, () -> desk.find(TicketList.class).single().ids().contains(fresh));
        assertThat(list.isTicked(last)).isTrue();
        assertThat(list.ids()).contains(last).hasSize(31);
    }

    @Test
    void whatIsTickedFartherDownIsTickedAgainAfterAReload() {
        var agent = crews.hire(1).agent().email().value();
        var mine = IntStream.range(0, 45)
                .mapToObj(number -> customers.writeTo(agent, "Ticket " + number))
                .toList();

        var desk = ticked(agent, mine.getFirst().value() + "," + mine.getLast().value());

        var list = desk.find(TicketList.class).single();
        assertThat(mine.stream().filter(list::isTicked)).containsExactly(mine.getFirst(), mine.getLast());
    }

    @Test
    void aWholeListIsTickedAgainAfterAReloadAndAsksBeforeItChanges() {
        var agent = crews.hire(1).agent().email().value();
        IntStream.range(0, 31).forEach(number -> customers.writeTo(agent, "Ticket " + number));

        var desk = ticked(agent, "all");

        assertThat(desk.find(BulkBar.class).single().getElement().getTextRecursively())
                .contains("31 tickets selected");
        press(desk, "Close tickets");
        assertThat(desk.find(ConfirmDialog.class).single().isOpened()).isTrue();
    }

    @Test
    void theQuestionAboutAWholeListSaysWhatWillHappenAndIsRedForDeleting() {
        var spam = customers.writeTo(crews.hire(1).agent().email().value(), "Cheap watches");
        acting.run(ADMIN, () -> quarantine.markAsSpam(spam));
        var desk = window(ADMIN);
        desk.navigate("helpdesk/sent", HelpDeskView.class);
        desk.getUI().navigate("helpdesk/spam", QueryParameters.of("selected", "all"));

        press(desk, "Not spam");
        assertThat(asked(desk, "header")).isEqualTo("Take out of Spam?");
        assertThat(asked(desk, "confirmText")).isEqualTo("Take out of Spam");
        assertThat(asked(desk, "confirmTheme")).isEqualTo("primary");
        desk.test(desk.find(ConfirmDialog.class).single()).cancel();

        press(desk, "Delete");
        assertThat(asked(desk, "confirmText")).isEqualTo("Delete tickets");
        assertThat(asked(desk, "confirmTheme")).isEqualTo("primary error");
        desk.test(desk.find(ConfirmDialog.class).single()).cancel();

        var closed = new BulkChange.ToStatus(statuses.with(StatusRole.DONE).id());
        assertThat(bulk.words(closed)).isEqualTo("Set the status to Closed");
    }

    private static String asked(BrowserlessUIContext desk, String property) {
        return desk.find(ConfirmDialog.class).single().getElement().getProperty(property, "primary");
    }

    private BrowserlessUIContext ticked(String agent, String selected) {
        var desk = window(agent);
        desk.navigate("helpdesk/sent", HelpDeskView.class);
        desk.getUI().navigate("helpdesk/assigned-to-me", QueryParameters.of("selected", selected));
        return desk;
    }

    private static ViewSettings with(List<ViewColumn> columns) {
        return new ViewSettings(
                "Spare parts",
                TicketView.ASSIGNED_TO_ME,
                TicketFilter.NOTHING,
                TicketSort.LAST_ACTIVITY,
                columns,
                new Sharing.Private());
    }

    private static List<String> headings(BrowserlessUIContext desk) {
        return desk.find(NativeTableHeaderCell.class).all().stream()
                .map(cell -> cell.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void whatIsTickedIsClosedInTheBackgroundAndUndone() {
        var agent = crews.hire(1).agent().email().value();
        var mine = IntStream.range(0, 3)
                .mapToObj(number -> customers.writeTo(agent, "Ticket " + number))
                .toList();
        var desk = window(agent);
        desk.navigate("helpdesk/assigned-to-me", HelpDeskView.class);

        var list = desk.find(TicketList.class).single();
        list.tick(mine.get(2), true, false);
        list.tick(mine.get(1), true, true);
        press(desk, "Close tickets");
        eventually(desk, () -> panel(desk).contains("2 tickets closed."));
        assertThat(desk.find(TicketColumn.class).single().getElement().getTextRecursively())
                .as("it has room of its own below the list")
                .endsWith(panel(desk));
        assertThat(open(mine)).containsExactly(mine.getFirst());

        press(desk, "Undo");
        eventually(desk, () -> panel(desk).contains("2 tickets are as before."));
        assertThat(open(mine)).isEqualTo(mine);

        list.tick(mine.getFirst(), true, false);
        press(desk, "Close tickets");
        eventually(desk, () -> panel(desk).contains("1 ticket closed."));
        assertThat(reports(desk)).singleElement().asString().contains("1 ticket closed.");
        press(desk, "1 earlier change");
        assertThat(reports(desk)).hasSize(2).last().asString().contains("2 tickets are as before.");
    }

    @Test
    void whatIsNotSpamAfterAllComesBackTogetherFromItsView() {
        var agent = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(agent, "No lottery");
        acting.run(ADMIN, () -> quarantine.markAsSpam(ticket));
        var desk = window(ADMIN);
        desk.navigate("helpdesk/spam", HelpDeskView.class);
        desk.find(TicketList.class).single().tick(ticket, true, false);

        assertThat(offered(desk))
                .contains("Not spam", "Delete")
                .doesNotContain("Mark as spam", "Restore", "Close tickets");
        press(desk, "Not spam");
        eventually(desk, () -> panel(desk).contains("1 ticket changed."));
        assertThat(open(List.of(ticket))).containsExactly(ticket);
    }

    @Test
    void whatWasDeletedIsRestoredTogetherFromTheTrash() {
        var agent = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(agent, "Back again");
        acting.run(ADMIN, () -> trash.delete(ticket));
        var desk = window(ADMIN);
        desk.navigate("helpdesk/trash", HelpDeskView.class);
        desk.find(TicketList.class).single().tick(ticket, true, false);

        assertThat(offered(desk)).contains("Restore").doesNotContain("Not spam", "Delete", "Mark as spam");
        press(desk, "Restore");
        eventually(desk, () -> panel(desk).contains("1 ticket changed."));
        assertThat(open(List.of(ticket))).containsExactly(ticket);
    }

    @Test
    void whoMayNotDeleteIsNotOfferedToBringBackFromSpam() {
        var agent = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(agent, "Kept there");
        acting.run(ADMIN, () -> quarantine.markAsSpam(ticket));
        var desk = window(agent);
        desk.navigate("helpdesk/spam", HelpDeskView.class);
        desk.find(TicketList.class).single().tick(ticket, true, false);

        assertThat(offered(desk)).doesNotContain("Not spam", "Restore", "Delete");
    }

    private static List<String> offered(BrowserlessUIContext desk) {
        return desk.find(Button.class).all().stream().map(Button::getText).toList();
    }

    private List<TicketId> open(List<TicketId> among) {
        return acting.call(
                ADMIN,
                () -> among.stream()
                        .filter(ticket ->
                                tickets.show(ticket).orElseThrow().ticket().open())
                        .toList());
    }

    private static String panel(BrowserlessUIContext desk) {
        return desk.find(BulkPanel.class).all().stream()
                .map(shown -> shown.getElement().getTextRecursively())
                .reduce("", String::concat);
    }

    /** In sight. */
    private static List<String> reports(BrowserlessUIContext desk) {
        return desk.find(BulkLine.class).all().stream()
                .map(line -> line.getElement().getTextRecursively())
                .toList();
    }

    private static void press(BrowserlessUIContext desk, String name) {
        desk.test(desk.find(Button.class).withText(name).single()).click();
    }
}
