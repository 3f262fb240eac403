package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.data.provider.DataProvider;
import com.vaadin.flow.data.provider.Query;
import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.Users;
import io.stellwerk.inbox.OwnerOption.Work;
import io.stellwerk.team.Capacities;
import io.stellwerk.team.CapacityLimit;
import io.stellwerk.team.Seats;
import io.stellwerk.team.Team;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.BulkChange;
import io.stellwerk.tickets.BulkJobId;
import io.stellwerk.tickets.BulkJobs;
import io.stellwerk.tickets.BulkTickets;
import io.stellwerk.tickets.TicketDetails;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Tickets;
import io.stellwerk.tickets.TimelineEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom the owner of a ticket can be changed to, at its top right. */
class OwnerPickerTests extends ScreenTest {

    private static final String ADMIN = "superadmin@demo.example";

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    Tickets tickets;

    @Autowired
    Teams teams;

    @Autowired
    Seats seats;

    @Autowired
    Users users;

    @Autowired
    Capacities capacities;

    @Autowired
    BulkJobs jobs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ActingAs acting;

    @SuppressWarnings("NullAway.Init")
    private Crew crew;

    @SuppressWarnings("NullAway.Init")
    private TicketId ticket;

    @BeforeEach
    void anAgentOwnsATicket() {
        crew = crews.hire(2);
        ticket = customers.writeTo(agent(0), "Whose am I?");
    }

    @Test
    void nobodyComesFirstThenPeopleThenTeamsThenTheRule() {
        var options = options(open());

        assertThat(options.getFirst().name()).isEqualTo("No owner");
        assertThat(options.getLast().name()).isEqualTo("Let the rule decide again");
        assertThat(options).extracting(OwnerOption::name).contains(teamName());
        assertThat(options.stream()
                        .map(OwnerOption::action)
                        .map(Object::getClass)
                        .map(Class::getSimpleName)
                        .distinct())
                .containsExactly("Unassign", "Assign", "LeaveToTeam", "RouteAgain");
    }

    @Test
    void aPersonStandsThereWithWhatTheyHaveAndTheirLimit() {
        SystemUser.run(
                () -> capacities.set(List.of(crew.people().getFirst()), new CapacityLimit.Total(OptionalInt.of(5))));

        var option = option(open(), crew.agents().getFirst().name());

        assertThat(option.work()).contains(new Work(true, 1, OptionalInt.of(5)));
        assertThat(line(option)).contains("Available").contains("1 of 5");
        assertThat(line(option(open(), crew.agents().getLast().name()))).contains("none open");
    }

    @Test
    void whoeverWasDeactivatedOrHasNoSeatIsNotOffered() {
        SystemUser.run(() -> seats.withdraw(crew.people().getFirst()));
        acting.run(ADMIN, () -> users.deactivate(crew.people().getLast(), new HandOver.Unassign()));

        assertThat(options(open()))
                .extracting(OwnerOption::name)
                .doesNotContain(
                        crew.agents().getFirst().name(), crew.agents().getLast().name());
    }

    @Test
    void wordsNarrowTheListDown() {
        var words = teamName().toUpperCase(Locale.ROOT);

        assertThat(options(open(), words)).extracting(OwnerOption::name).containsExactly(teamName());
    }

    @Test
    void aTeamGetsTheTicketWithoutAnOwner() {
        choose(open(), teamName());

        assertThat(show().ticket().owner()).isEmpty();
        assertThat(show().teams()).containsExactly(crew.team());
        assertThat(lastEvent()).isEqualTo(TimelineEvent.Kind.LEFT_TO_TEAM);
    }

    @Test
    void theTicketSaysToWhichTeamItWasLeft() {
        acting.run(ADMIN, () -> tickets.leaveToTeam(ticket, crew.team()));

        var window = open();

        assertThat(text(window, Conversation.class)).contains(" left the ticket to the team " + teamName());
        assertThat(text(window, TicketHistory.class)).contains(" left the ticket to the team " + teamName());
        assertThat(text(window, WhyThisOwner.class)).contains(" left it to the team " + teamName());
    }

    @Test
    void whatWasLeftToATeamBeforeItsNameWasKeptSaysSoAsItDid() {
        acting.run(ADMIN, () -> tickets.leaveToTeam(ticket, crew.team()));
        jdbc.sql("UPDATE timeline_event SET after_value = NULL WHERE ticket_id = :ticket AND kind = 'LEFT_TO_TEAM'")
                .param("ticket", ticket.value())
                .update();

        var window = open();

        assertThat(text(window, Conversation.class)).contains(" left the ticket to a team");
        assertThat(text(window, WhyThisOwner.class)).contains(" left it to a team");
    }

    @Test
    void anUndoThatGoesBackToNoTeamNamesNone() {
        ticket = customers.write("Whose was I?");
        var left = changed(
                () -> jobs.start(new BulkTickets.Chosen(Set.of(ticket)), new BulkChange.LeaveToTeam(crew.team())));
        assertThat(show().teams()).containsExactly(crew.team());

        changed(() -> jobs.undo(left).orElseThrow());

        var window = open();
        assertThat(show().teams()).isEmpty();
        assertThat(text(window, Conversation.class)).contains(" left the ticket without owner and team");
        assertThat(text(window, WhyThisOwner.class)).contains(" left it without owner and team");
    }

    @Test
    void anUndoThatGoesBackToAnotherTeamNamesIt() {
        acting.run(ADMIN, () -> tickets.leaveToTeam(ticket, crew.team()));
        var others = crews.hire(1).team();
        var left =
                changed(() -> jobs.start(new BulkTickets.Chosen(Set.of(ticket)), new BulkChange.LeaveToTeam(others)));

        changed(() -> jobs.undo(left).orElseThrow());

        assertThat(show().teams()).containsExactly(crew.team());
        assertThat(text(open(), WhyThisOwner.class)).contains(" left it to the team " + teamName());
    }

    @Test
    void theRuleOfTheChannelDecidesAgain() {
        choose(open(), "Let the rule decide again");

        assertThat(show().timeline()).extracting(TimelineEvent::kind).contains(TimelineEvent.Kind.ROUTED_AGAIN);
        assertThat(show().ticket().owner()).isEmpty();
    }

    @Test
    void noRuleIsOfferedForATicketThatIsClosed() {
        var window = open();

        acting.run(ADMIN, () -> tickets.close(ticket));

        eventually(window, () -> options(window).stream().noneMatch(OwnerPickerTests::isTheRule));
        assertThat(options(open())).noneMatch(OwnerPickerTests::isTheRule);
        acting.run(ADMIN, () -> tickets.reopen(ticket));
        eventually(window, () -> options(window).stream().anyMatch(OwnerPickerTests::isTheRule));
    }

    @Test
    void whoAsksTheRuleForATicketThatWasClosedMeanwhileIsTold() {
        var window = open();
        var rule = option(window, "Let the rule decide again");
        acting.run(ADMIN, () -> tickets.close(ticket));

        choose(window, rule);

        assertThat(window.find(Notification.class).all().getLast().getElement().getTextRecursively())
                .contains("no rule decides on closed tickets");
        assertThat(show().ticket().owner()).contains(crew.agents().getFirst().id());
        assertThat(picker(window).getValue().action())
                .isEqualTo(new TicketAction.Assign(crew.agents().getFirst().id()));
    }

    private static boolean isTheRule(OwnerOption option) {
        return option.action() instanceof TicketAction.RouteAgain;
    }

    private BrowserlessUIContext open() {
        var window = window(ADMIN);
        window.navigate("helpdesk/ticket/" + ticket.value(), HelpDeskView.class);
        return window;
    }

    private static ComboBox<OwnerOption> picker(BrowserlessUIContext window) {
        return window.find(OwnerField.class).single().getContent();
    }

    private static List<OwnerOption> options(BrowserlessUIContext window) {
        return options(window, "");
    }

    @SuppressWarnings("unchecked")
    private static List<OwnerOption> options(BrowserlessUIContext window, String words) {
        var all = (DataProvider<OwnerOption, String>) picker(window).getDataProvider();
        return all.fetch(new Query<>(words)).toList();
    }

    private static OwnerOption option(BrowserlessUIContext window, String name) {
        return options(window).stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void choose(BrowserlessUIContext window, String name) {
        choose(window, option(window, name));
    }

    private static void choose(BrowserlessUIContext window, OwnerOption option) {
        var picker = picker(window);
        var before = Optional.ofNullable(picker.getValue());
        picker.setValue(option);
        ComponentUtil.fireEvent(picker, new ComponentValueChangeEvent<>(picker, picker, before.orElse(null), true));
    }

    private static String line(OwnerOption option) {
        return new OwnerLine(option).getElement().getTextRecursively();
    }

    private TicketDetails show() {
        return acting.call(ADMIN, () -> tickets.show(ticket)).orElseThrow();
    }

    private TimelineEvent.Kind lastEvent() {
        return show().timeline().getLast().kind();
    }

    private String agent(int number) {
        return crew.agents().get(number).email().value();
    }

    private BulkJobId changed(Supplier<BulkJobId> start) {
        var job = acting.call(ADMIN, start);
        await().until(() ->
                acting.call(ADMIN, jobs::mine).stream().anyMatch(any -> any.id().equals(job) && any.isFinished()));
        return job;
    }

    private static String text(BrowserlessUIContext window, Class<? extends Component> type) {
        return window.find(type).single().getElement().getTextRecursively();
    }

    private String teamName() {
        return teams.all().stream()
                .filter(team -> team.id().equals(crew.team()))
                .map(Team::name)
                .findFirst()
                .orElseThrow();
    }
}
