package io.stellwerk.inbox;

import static io.stellwerk.inbox.ShownAddress.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import com.vaadin.flow.router.QueryParameters;
import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.UnreachableDatabase;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.tickets.Criterion;
import io.stellwerk.tickets.CustomView;
import io.stellwerk.tickets.CustomViews;
import io.stellwerk.tickets.Sharing;
import io.stellwerk.tickets.TicketFilter;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketLabels;
import io.stellwerk.tickets.TicketPriority;
import io.stellwerk.tickets.TicketSort;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.Tickets;
import io.stellwerk.tickets.ViewId;
import io.stellwerk.tickets.ViewResult;
import io.stellwerk.tickets.ViewSettings;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** A view that is open while somebody, or its reader in another window, changes or deletes it. */
class ChangedViewTests extends ScreenTest {

    private static final int MORE_THAN_A_PAGE = 32;

    @Autowired
    Customers customers;

    @Autowired
    Crews crews;

    @Autowired
    Tickets tickets;

    @Autowired
    TicketLabels labels;

    @Autowired
    CustomViews views;

    @Autowired
    Desk desk;

    @Autowired
    ViewDesk viewDesk;

    @Autowired
    LiveUpdates live;

    @Autowired
    ActingAs acting;

    @SuppressWarnings("NullAway.Init")
    private String anna;

    @BeforeEach
    void somebodyOfHerOwn() {
        anna = crews.hire(1).agent().email().value();
    }

    @Test
    void itListsTheTicketsThatItIsMadeFromNow() {
        var open = customers.writeTo(anna, "Open");
        var closed = customers.writeTo(anna, "Closed");
        acting.run(anna, () -> tickets.close(closed));
        var view = made("Mine", TicketView.ASSIGNED_TO_ME);
        var window = at(view);
        assertThat(rows(window)).containsExactly(open);

        change(view, "Mine", TicketView.ALL_CLOSED, TicketFilter.NOTHING);

        eventually(window, () -> rows(window).contains(closed));
        assertThat(rows(window)).doesNotContain(open);
        assertThat(window.find(ViewLink.class).all())
                .filteredOn(link -> link.getElement().getAttribute("data-view").equals("custom-" + view.value()))
                .allMatch(link -> link.getElement()
                        .getTextRecursively()
                        .endsWith(Integer.toString(rows(window).size())));
    }

    @Test
    void withAnotherNameEverybodyStaysWhereTheyAreWithWhatTheyTicked() {
        var first = write(MORE_THAN_A_PAGE);
        var view = made("Before", TicketView.ASSIGNED_TO_ME);
        var window = at(view);
        scrollDown(window);
        list(window).tick(first, true, false);

        change(view, "After", TicketView.ASSIGNED_TO_ME, TicketFilter.NOTHING);

        eventually(window, () -> title(window).startsWith("After"));
        assertThat(rows(window)).hasSize(MORE_THAN_A_PAGE);
        assertThat(list(window).isTicked(first)).isTrue();
        assertThat(address(window))
                .isEqualTo("helpdesk/custom-" + view.value() + "?layout=split&selected=" + first.value());
    }

    @Test
    void onceDeletedItsTicketsStayWhereTheyAreWithWhatIsTicked() {
        var first = write(MORE_THAN_A_PAGE);
        var view = made("Short-lived", TicketView.ASSIGNED_TO_ME);
        var window = at(view);
        scrollDown(window);
        list(window).tick(first, true, false);

        acting.run(anna, () -> views.delete(mine(view)));

        eventually(window, () -> title(window).startsWith("Assigned to me"));
        assertThat(rows(window)).hasSize(MORE_THAN_A_PAGE);
        assertThat(list(window).isTicked(first)).isTrue();
        assertThat(address(window)).isEqualTo("helpdesk/assigned-to-me?layout=split&selected=" + first.value());
        assertThat(window.find(Notification.class).single().getElement().getTextRecursively())
                .contains("“Short-lived” is not there any more");
    }

    @Test
    void withOtherTicketsNobodyHasTickedAllOfThem() {
        var usual = customers.writeTo(anna, "Usual");
        var urgent = customers.writeTo(anna, "Urgent");
        acting.run(anna, () -> labels.prioritise(urgent, TicketPriority.URGENT));
        var view = made("Mine", TicketView.ASSIGNED_TO_ME);
        change(view, "Mine", TicketView.ASSIGNED_TO_ME, urgent());
        var window = window(anna);
        window.getUI().navigate("helpdesk/custom-" + view.value(), QueryParameters.fromString("selected=all"));
        assertThat(column(window).ticked()).isEqualTo(Ticked.WHOLE_LIST);

        change(view, "Mine", TicketView.ASSIGNED_TO_ME, TicketFilter.NOTHING);

        eventually(window, () -> rows(window).contains(usual));
        assertThat(column(window).ticked()).isEqualTo(Ticked.NOTHING);
    }

    @Test
    void withOtherTicketsWhatIsTickedAndStillThereStaysSo() {
        var usual = customers.writeTo(anna, "Usual");
        var urgent = customers.writeTo(anna, "Urgent");
        acting.run(anna, () -> labels.prioritise(urgent, TicketPriority.URGENT));
        var view = made("Mine", TicketView.ASSIGNED_TO_ME);
        var window = at(view);
        list(window).tick(usual, true, false);
        list(window).tick(urgent, true, false);

        change(view, "Mine", TicketView.ASSIGNED_TO_ME, urgent());

        eventually(window, () -> rows(window).equals(List.of(urgent)));
        assertThat(column(window).ticked().tickets()).containsExactly(urgent);
        assertThat(address(window)).endsWith("selected=" + urgent.value());
    }

    @Test
    void whatCouldNotBeReadIsReadTheNextTime() {
        var open = customers.writeTo(anna, "Open");
        var closed = customers.writeTo(anna, "Closed");
        acting.run(anna, () -> tickets.close(closed));
        var window = window(anna);
        window.navigate("helpdesk/sent", HelpDeskView.class);
        acting.run(anna, () -> {
            var reader = new ListReader(desk, viewDesk, new ViewActions(column(window), viewDesk), live);
            show(reader, TicketView.ASSIGNED_TO_ME);
            assertThat(read(reader)).containsExactly(open);

            UnreachableDatabase.during(() -> assertThatThrownBy(() -> show(reader, TicketView.ALL_CLOSED))
                    .isNotNull());
            show(reader, TicketView.ALL_CLOSED);

            assertThat(read(reader)).contains(closed).doesNotContain(open);
        });
    }

    @Test
    void whoeverMayNoLongerShareAViewLikeThatIsToldWhatTheyMay() {
        var id = made("Mine", TicketView.ALL_OPEN);
        var mine = acting.call(anna, () -> mine(id));
        var shared = new ViewSettings(
                "Ours",
                TicketView.ALL_OPEN,
                TicketFilter.NOTHING,
                TicketSort.LAST_ACTIVITY,
                List.of(),
                new Sharing.WithEveryone());
        var window = at(id);
        acting.run(
                anna,
                () -> new ViewDialog(
                                "Edit", shared, viewDesk, wanted -> viewDesk.change(mine, wanted) == ViewResult.SAVED)
                        .open());

        window.test(window.find(Button.class).withText("Save").single()).click();

        var sharing = window.find(Select.class).all().stream()
                .filter(each -> each.isInvalid())
                .findFirst()
                .orElseThrow();
        assertThat(sharing.getErrorMessage()).contains("Only me");
        assertThat(acting.call(anna, () -> mine(id)).settings().name()).isEqualTo("Mine");
    }

    private static void show(ListReader reader, TicketView view) {
        reader.show(new Place(view).laidOut(Layout.SPLIT), Map.of(), Ticked.NOTHING);
    }

    private static List<TicketId> read(ListReader reader) {
        return reader.column().tickets().stream().map(ListedTicket::id).toList();
    }

    /** @return the newest of so many */
    private TicketId write(int many) {
        return IntStream.range(0, many)
                .mapToObj(number -> customers.writeTo(anna, "Ticket " + number))
                .toList()
                .getLast();
    }

    private ViewId made(String name, TicketView base) {
        return acting.call(anna, () -> views.create(settings(name, base, TicketFilter.NOTHING)));
    }

    private void change(ViewId view, String name, TicketView base, TicketFilter filter) {
        acting.run(anna, () -> views.change(mine(view), settings(name, base, filter)));
    }

    private static ViewSettings settings(String name, TicketView base, TicketFilter filter) {
        return new ViewSettings(name, base, filter, TicketSort.LAST_ACTIVITY, List.of(), new Sharing.Private());
    }

    private static TicketFilter urgent() {
        return new TicketFilter(List.of(new Criterion.WithPriority(TicketPriority.URGENT)));
    }

    private CustomView mine(ViewId id) {
        return views.mine().stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private BrowserlessUIContext at(ViewId view) {
        var window = window(anna);
        window.navigate("helpdesk/custom-" + view.value(), HelpDeskView.class);
        return window;
    }

    private static List<TicketId> rows(BrowserlessUIContext window) {
        return list(window).ids();
    }

    private static TicketList list(BrowserlessUIContext window) {
        return window.find(TicketList.class).single();
    }

    private static TicketColumn column(BrowserlessUIContext window) {
        return window.find(TicketColumn.class).single();
    }

    private static String title(BrowserlessUIContext window) {
        return window.find(ListHead.class).single().getElement().getTextRecursively();
    }

    private static void scrollDown(BrowserlessUIContext window) {
        var list = list(window).getElement();
        list.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(list, "more", JsonMapper.shared().createObjectNode()));
    }
}
