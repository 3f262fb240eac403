package io.stellwerk.inbox;

import static io.stellwerk.inbox.ShownAddress.address;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.stellwerk.ActingAs;
import io.stellwerk.CountedStatements;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.team.Team;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.TeamPlans;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.Categories;
import io.stellwerk.tickets.Category;
import io.stellwerk.tickets.Criterion;
import io.stellwerk.tickets.CustomView;
import io.stellwerk.tickets.CustomViews;
import io.stellwerk.tickets.Pipeline;
import io.stellwerk.tickets.Sharing;
import io.stellwerk.tickets.StatusColour;
import io.stellwerk.tickets.StatusSettings;
import io.stellwerk.tickets.Statuses;
import io.stellwerk.tickets.Tag;
import io.stellwerk.tickets.TicketFilter;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketLabels;
import io.stellwerk.tickets.TicketPriority;
import io.stellwerk.tickets.TicketSort;
import io.stellwerk.tickets.TicketStatus;
import io.stellwerk.tickets.TicketView;
import io.stellwerk.tickets.ViewId;
import io.stellwerk.tickets.ViewSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Agents filter their lists and keep what they chose as views. */
class FilterTests extends ScreenTest {

    private static final String ANNA = "agent@demo.example";

    @Autowired
    Customers customers;

    @Autowired
    TicketLabels labels;

    @Autowired
    CustomViews views;

    @Autowired
    ViewDesk viewDesk;

    @Autowired
    Teams teams;

    @Autowired
    TeamPlans plans;

    @Autowired
    Categories categories;

    @Autowired
    Pipeline pipeline;

    @Autowired
    Statuses statuses;

    @Autowired
    ActingAs acting;

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void anAddressWithFiltersShowsOnlyWhatTheyLetPass() {
        var urgent = urgent();
        var usual = customers.writeTo(ANNA, "Usual " + word);

        var anna = window(ANNA);
        go(anna, "helpdesk/all-open", "priority=urgent&tag=" + word + "&colour=red&owner=garbage");

        assertThat(rows(anna)).containsExactly(urgent).doesNotContain(usual);
        assertThat(text(anna, FilterBar.class)).contains("Priority: Urgent").contains("Tag: " + word);
    }

    @Test
    void takingTheLastFilterAwayShowsTheWholeViewAgain() {
        urgent();
        var anna = window(ANNA);
        go(anna, "helpdesk/all-open", "priority=low&tag=" + word);
        assertThat(rows(anna)).isEmpty();
        assertThat(text(anna, TicketColumn.class)).contains("No ticket matches");

        press(anna, "Clear filters");

        assertThat(rows(anna)).isNotEmpty();
        assertThat(text(anna, FilterBar.class)).doesNotContain("Priority: Low");
    }

    @Test
    void whatNobodyUnderstandsOfAnAddressIsNamedAndTakenOutOfIt() {
        var urgent = urgent();
        var anna = window(ANNA);
        go(anna, "helpdesk/all-open", "priority=purple&tag=" + word + "&sort=upwards&layout=carousel");

        assertThat(address(anna)).isEqualTo("helpdesk/all-open?layout=split&tag=" + word);
        assertThat(text(anna, ListHead.class)).contains("left out (Layout, Priority, Order)");
        assertThat(rows(anna)).containsExactly(urgent);

        go(anna, "helpdesk/ticket/" + urgent.value(), "view=all-open&tag=" + word);
        assertThat(text(anna, ListHead.class)).contains("left out (Layout, Priority, Order)");
        go(anna, "helpdesk/all-open", "priority=urgent&tag=" + word);
        assertThat(text(anna, ListHead.class)).doesNotContain("left out");
        assertThat(address(anna)).contains("priority=urgent");
    }

    @Test
    void aTicketInAViewThatIsGoneSaysSoAndStandsInAnotherOne() {
        var urgent = urgent();
        var anna = window(ANNA);
        go(anna, "helpdesk/ticket/" + urgent.value(), "view=custom-999999999&layout=table");

        assertThat(text(anna, ListHead.class)).contains("left out (View)");
        assertThat(address(anna)).contains("layout=table").doesNotContain("custom-");
    }

    @Test
    void anOwnerWhomThereIsNotIsSaidToBeGone() {
        var anna = window(ANNA);
        go(anna, "helpdesk/all-open", "owner=999999999999");

        assertThat(rows(anna)).isEmpty();
        assertThat(text(anna, FilterBar.class)).contains("was deleted (Owner)");
    }

    @Test
    void whatIsFilteredBecomesAViewAtTheLeft() {
        var urgent = urgent();
        var anna = window(ANNA);
        go(anna, "helpdesk/all-open", "priority=urgent&tag=" + word);
        press(anna, "New view");
        anna.test(anna.find(TextField.class).withCaption("Name").single()).setValue("Urgent " + word);

        press(anna, "Save");

        assertThat(text(anna, ViewNav.class)).contains("Urgent " + word);
        assertThat(rows(anna)).containsExactly(urgent);
        var view = acting.call(ANNA, views::mine).stream()
                .filter(mine -> mine.name().equals("Urgent " + word))
                .findFirst()
                .orElseThrow();
        var again = window(ANNA);
        again.getUI().navigate("helpdesk/custom-" + view.id().value());
        assertThat(rows(again)).containsExactly(urgent);
        acting.run(ANNA, () -> views.delete(view));
    }

    @Test
    void aViewThatIsChangedOrDeletedElsewhereIsAnotherOneWhereItIsOpen() {
        var urgent = urgent();
        var usual = customers.writeTo(ANNA, "Usual " + word);
        acting.run(ANNA, () -> labels.tag(usual, new Tag(word)));
        var id = acting.call(ANNA, () -> views.create(tagged(TicketPriority.URGENT)));
        var anna = window(ANNA);
        anna.getUI().navigate("helpdesk/custom-" + id.value());
        assertThat(rows(anna)).containsExactly(urgent);

        acting.run(ANNA, () -> views.change(mine(id), tagged(TicketPriority.MEDIUM)));
        eventually(anna, () -> rows(anna).equals(List.of(usual)));
        acting.run(ANNA, () -> views.delete(mine(id)));
        eventually(anna, () -> text(anna, FilterBar.class).contains(word));

        assertThat(rows(anna)).containsExactly(usual);
    }

    private CustomView mine(ViewId id) {
        return views.mine().stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private ViewSettings tagged(TicketPriority priority) {
        return new ViewSettings(
                "Mine " + word,
                TicketView.ALL_OPEN,
                new TicketFilter(List.of(new Criterion.WithPriority(priority), new Criterion.Tagged(new Tag(word)))),
                TicketSort.LAST_ACTIVITY,
                List.of(),
                new Sharing.Private());
    }

    @Test
    void aViewOfATeamThatWasDeletedMeanwhileIsNotMadeAndTheDialogSaysWhy() {
        var team = SystemUser.call(() -> teams.create("Short-lived " + word));
        var anna = window(ANNA);
        go(anna, "helpdesk/all-open", "team=" + team.value());
        press(anna, "New view");
        var name = anna.find(TextField.class).withCaption("Name").single();
        anna.test(name).setValue("Theirs " + word);
        SystemUser.run(() -> plans.delete(team));

        press(anna, "Save");

        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).contains("was deleted meanwhile");
        assertThat(acting.call(ANNA, views::mine)).noneMatch(view -> view.name().equals("Theirs " + word));
    }

    @Test
    void aViewOfOnesOwnThatNamesADeletedTeamSaysSoAndSoDoesItsEditor() {
        var team = SystemUser.call(() -> teams.create("Team " + word));
        var id = acting.call(
                ANNA,
                () -> views.create(new ViewSettings(
                        "Of that team " + word,
                        TicketView.ALL_OPEN,
                        new TicketFilter(List.of(new Criterion.OfTeam(team))),
                        TicketSort.LAST_ACTIVITY,
                        List.of(),
                        new Sharing.Private())));
        var anna = window(ANNA);
        anna.getUI().navigate("helpdesk/custom-" + id.value());
        assertThat(text(anna, FilterBar.class)).doesNotContain("was deleted");
        SystemUser.run(() -> plans.delete(team));
        eventually(anna, () -> text(anna, FilterBar.class).contains("was deleted (Team)"));

        var again = window(ANNA);
        again.getUI().navigate("helpdesk/custom-" + id.value());

        assertThat(text(again, FilterBar.class)).contains("was deleted (Team)");
        var view = acting.call(ANNA, views::mine).stream()
                .filter(mine -> mine.id().equals(id))
                .findFirst()
                .orElseThrow();
        acting.run(ANNA, () -> new ViewDialog("Edit", view.settings(), viewDesk, wanted -> true).open());
        assertThat(text(again, Notice.class)).contains("was deleted (Team)");
        assertThat(again.find(Notice.class).all()).hasSize(2);
        acting.run(ANNA, () -> views.delete(view));
    }

    @Test
    void howeverManyTeamsAndCategoriesAFilterNamesItReadsThemOnceAndNotAgainWhileNothingChanges() {
        var window = window(ANNA);
        go(window, "helpdesk/all-open", "");
        var bar = window.find(FilterBar.class).single();
        var few = filteredBy(1);
        var many = filteredBy(3);
        var once = CountedStatements.in(() -> bar.show(few));

        assertThat(CountedStatements.in(() -> bar.show(many))).isEqualTo(once);
        assertThat(CountedStatements.in(() -> bar.show(many))).isZero();
        assertThat(text(window, FilterBar.class))
                .contains("Team: Many 0 " + word, "Team: Many 2 " + word, "Category: Many 2 " + word);
    }

    /** As many teams and categories. */
    private Place filteredBy(int many) {
        var criteria = IntStream.range(0, many)
                .mapToObj(number -> "Many " + number + " " + word)
                .<Criterion>mapMulti((name, wanted) -> {
                    wanted.accept(new Criterion.OfTeam(SystemUser.call(() -> team(name))));
                    wanted.accept(new Criterion.InCategory(category(name).id()));
                })
                .toList();
        return new Place(TicketView.ALL_OPEN).laidOut(Layout.SPLIT).with(Cut.NOTHING.with(new TicketFilter(criteria)));
    }

    private TeamId team(String name) {
        return teams.all().stream()
                .filter(team -> team.name().equals(name))
                .map(Team::id)
                .findFirst()
                .orElseGet(() -> teams.create(name));
    }

    private Category category(String name) {
        SystemUser.run(() -> categories.create(name));
        return categories.all().stream()
                .filter(category -> category.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFilterFollowsItsCategoryAndItsStatusThoughNoTicketHasThem() {
        var category = category("Category " + word);
        SystemUser.run(() ->
                pipeline.create(new StatusSettings(Optional.of("Status " + word), true, StatusColour.QUIET, Set.of())));
        var status = statuses.all().stream()
                .filter(any -> any.name().equals("Status " + word))
                .findFirst()
                .orElseThrow();
        var anna = window(ANNA);
        go(anna, "helpdesk/all-open", "category=" + category.id().value());
        var other = window(ANNA);
        go(other, "helpdesk/all-open", "status=" + status.id().value());
        assertThat(text(other, FilterBar.class)).contains("Status " + word);

        SystemUser.run(() -> categories.rename(category, "Renamed " + word));
        eventually(anna, () -> text(anna, FilterBar.class).contains("Category: Renamed " + word));

        SystemUser.run(() -> categories.delete(category("Renamed " + word), Optional.empty()));
        SystemUser.run(() -> pipeline.delete(status, Optional.empty()));
        eventually(anna, () -> text(anna, FilterBar.class).contains("was deleted (Category)"));
        eventually(other, () -> text(other, FilterBar.class).contains("was deleted (Status)"));
    }

    @Test
    void whatIsOfferedWhileItIsOpenIsWhatThereIsNow() {
        SystemUser.run(() ->
                pipeline.create(new StatusSettings(Optional.of("Status " + word), true, StatusColour.QUIET, Set.of())));
        var anna = window(ANNA);
        go(anna, "helpdesk/all-open", "");
        open(anna, "Status");
        eventually(anna, () -> statuses(anna).contains("Status " + word));

        SystemUser.run(() -> pipeline.delete(status("Status " + word), Optional.empty()));

        eventually(anna, () -> !statuses(anna).contains("Status " + word));
        assertThat(statuses(anna)).contains("Closed");

        open(anna, "More filters and order");
        var category = category("Category " + word);
        eventually(anna, () -> categories(anna).contains("Category " + word));
        SystemUser.run(() -> categories.delete(category, Optional.empty()));
    }

    private TicketStatus status(String name) {
        return statuses.all().stream()
                .filter(any -> any.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void open(BrowserlessUIContext window, String name) {
        window.find(Popover.class).all().stream()
                .filter(popover -> popover.getAriaLabel().equals(Optional.of(name)))
                .forEach(Popover::open);
        window.roundTrip();
    }

    private static List<String> statuses(BrowserlessUIContext window) {
        return window.find(CheckboxGroup.class).all().stream()
                .flatMap(group -> ((CheckboxGroup<?>) group).getListDataView().getItems())
                .map(option -> ((FilterOption) option).name())
                .toList();
    }

    private static List<String> categories(BrowserlessUIContext window) {
        return ((MultiSelectComboBox<?>) window.find(MultiSelectComboBox.class)
                        .withCaption("Category")
                        .single())
                .getListDataView()
                .getItems()
                .map(option -> ((FilterOption) option).name())
                .toList();
    }

    @Test
    void aPriorityChosenElsewhereIsSeenInTheOpenList() {
        var ticket = customers.writeTo(ANNA, "Live " + word);
        acting.run(ANNA, () -> labels.tag(ticket, new Tag(word)));
        var anna = window(ANNA);
        go(anna, "helpdesk/all-open", "tag=" + word);
        assertThat(text(anna, TicketListRow.class)).doesNotContain("Urgent");

        acting.run("superadmin@demo.example", () -> labels.prioritise(ticket, TicketPriority.URGENT));

        eventually(anna, () -> text(anna, TicketListRow.class).contains("Urgent"));
    }

    @Test
    void aTagStuckElsewhereIsSeenInTheOpenList() {
        var ticket = customers.writeTo(ANNA, "Live tag " + word);
        var anna = window(ANNA);
        go(anna, "helpdesk/assigned-to-me", "owner=me");
        assertThat(text(anna, TicketListRow.class)).doesNotContain("Sticky " + word);

        acting.run("superadmin@demo.example", () -> labels.tag(ticket, new Tag("Sticky " + word)));

        eventually(anna, () -> text(anna, TicketListRow.class).contains("Sticky " + word));
    }

    private TicketId urgent() {
        var ticket = customers.writeTo(ANNA, "Urgent " + word);
        acting.run(ANNA, () -> {
            labels.prioritise(ticket, TicketPriority.URGENT);
            labels.tag(ticket, new Tag(word));
        });
        return ticket;
    }

    private static void go(BrowserlessUIContext window, String path, String query) {
        window.getUI().navigate(path, QueryParameters.fromString(query));
    }

    private static List<TicketId> rows(BrowserlessUIContext window) {
        window.roundTrip();
        return window.find(TicketListRow.class).all().stream()
                .map(row -> new TicketId(Long.parseLong(row.getElement().getAttribute("data-ticket"))))
                .toList();
    }

    private static void press(BrowserlessUIContext window, String words) {
        window.test(window.find(Button.class).withText(words).single()).click();
        window.roundTrip();
    }

    private static String text(BrowserlessUIContext window, Class<? extends com.vaadin.flow.component.Component> part) {
        return window.find(part).all().stream()
                .map(component -> component.getElement().getTextRecursively())
                .toList()
                .toString();
    }
}
