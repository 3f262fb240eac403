package io.stellwerk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.StellwerkTest;
import io.stellwerk.Together;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Grants;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.UserId;
import io.stellwerk.accounts.Users;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.ClaimResult;
import io.stellwerk.tickets.CustomerText;
import io.stellwerk.tickets.NewTicket;
import io.stellwerk.tickets.TicketDetails;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.Tickets;
import io.stellwerk.tickets.TimelineEvent;
import io.stellwerk.tickets.Workloads;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** One ticket, and more than one who wants to say whose it is. */
class ContestedTicketTests extends StellwerkTest {

    private static final String ADMIN = "superadmin@demo.example";

    @Autowired
    Crews crews;

    @Autowired
    Routing routing;

    @Autowired
    Tickets tickets;

    @Autowired
    Workloads workloads;

    @Autowired
    Users users;

    @Autowired
    Presets presets;

    @Autowired
    Contacts contacts;

    @Autowired
    Teams teams;

    @Autowired
    Decisions decisions;

    @Autowired
    ActingAs acting;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void aManualAssignmentIsNeverOverwrittenByAnOlderDecision() {
        var crew = crews.hire(2);
        var chosen = crews.hireOne(BuiltInPreset.AGENT).id();

        var ticket = transaction.execute(status -> {
            workloads.lock(crew.people());
            var opened = elsewhere(() -> open(crew));
            await().until(() -> aDecisionWaitsFor(crew)); // it has read its facts by now
            assertThat(elsewhere(() -> assign(opened, chosen))).isEqualTo(ClaimResult.CLAIMED);
            return opened;
        });

        await().until(() -> isRouted(crew, ticket));
        assertThat(show(ticket).ticket().owner()).contains(chosen);
        assertThat(kinds(ticket)).containsExactly(TimelineEvent.Kind.OPENED, TimelineEvent.Kind.ASSIGNED);
        assertThat(acting.call(ADMIN, () -> decisions.of(ticket))).isEmpty();
    }

    @Test
    void whoeverLeftTheTeamWhileADecisionWaitedGetsNothing() {
        var crew = crews.hire(1);
        var other = crews.hire(1);

        var ticket = openWhileHeld(crew, () -> teams.joinAsMain(crew.agent().id(), other.team()));

        await().until(() -> isRouted(crew, ticket));
        assertThat(show(ticket).ticket().owner()).isEmpty();
    }

    @Test
    void whoeverTookTheirPlaceMeanwhileIsHeldAndGetsTheTicket() {
        var crew = crews.hire(1);
        var other = crews.hire(1);
        var fresh = crews.hireOne(BuiltInPreset.AGENT).id();

        var ticket = openWhileHeld(crew, () -> {
            teams.joinAsMain(crew.agent().id(), other.team());
            teams.joinAsMain(fresh, crew.team());
        });

        await().until(() -> show(ticket).ticket().owner().isPresent());
        assertThat(show(ticket).ticket().owner()).contains(fresh);
    }

    @Test
    void aTicketThatIsOpenedAgainWhileItsOwnerLeavesDoesNotStayWithThem() {
        var crew = crews.hire(1);
        var leaver = crews.hireOne(BuiltInPreset.AGENT).id();
        var ticket = open(crew);
        await().until(() -> isRouted(crew, ticket));
        assertThat(assign(ticket, leaver)).isEqualTo(ClaimResult.CLAIMED);
        acting.run(ADMIN, () -> tickets.close(ticket));

        var reopened = transaction.execute(status -> {
            SystemUser.run(() -> users.deactivate(leaver, new HandOver.Unassign()));
            var opening = CompletableFuture.runAsync(
                    () -> acting.run(ADMIN, () -> tickets.reopen(ticket)), Thread::startVirtualThread);
            await().until(() -> waitsForAccount(leaver) || opening.isDone());
            return opening;
        });

        assertThat(reopened).succeedsWithin(Duration.ofSeconds(20));
        assertThat(show(ticket).ticket().open()).isTrue();
        await().until(() ->
                show(ticket).ticket().owner().filter(crew.agent().id()::equals).isPresent());
    }

    @Test
    void aTicketThatACustomerOpensAgainWhileItsOwnerLeavesDoesNotStayWithThem() {
        var crew = crews.hire(1);
        var leaver = crews.hireOne(BuiltInPreset.AGENT).id();
        var ticket = open(crew);
        await().until(() -> isRouted(crew, ticket));
        assertThat(assign(ticket, leaver)).isEqualTo(ClaimResult.CLAIMED);
        acting.run(ADMIN, () -> tickets.close(ticket));

        var reopened = transaction.execute(status -> {
            SystemUser.run(() -> users.deactivate(leaver, new HandOver.Unassign()));
            var opening = CompletableFuture.runAsync(
                    () -> tickets.customerReplied(ticket, text()), Thread::startVirtualThread);
            await().until(() -> waitsForAccount(leaver) || opening.isDone());
            return opening;
        });

        assertThat(reopened).succeedsWithin(Duration.ofSeconds(20));
        await().until(() ->
                show(ticket).ticket().owner().filter(crew.agent().id()::equals).isPresent());
    }

    @Test
    void ofTwoWhoTakeATicketThatNobodyOwnsTheSecondIsRefusedWhoseItThenIsNotToSee() {
        var crew = crews.hire(2);
        seeOnlyTheirOwnAndUnassigned(crew.people());
        var ticket = open(crew);
        await().until(() -> isRouted(crew, ticket));
        acting.run(ADMIN, () -> tickets.unassign(ticket));
        var second = crew.agents().getLast();

        var refused = transaction.execute(status -> {
            acting.run(
                    crew.agent().email().value(),
                    () -> tickets.assign(ticket, crew.agent().id()));
            var taking = CompletableFuture.runAsync(
                    () -> acting.run(second.email().value(), () -> tickets.assign(ticket, second.id())),
                    Thread::startVirtualThread);
            await().until(() -> waitsForTicket(ticket) || taking.isDone());
            return taking;
        });

        assertThat(refused)
                .failsWithin(Duration.ofSeconds(20))
                .withThrowableThat()
                .withCauseInstanceOf(AccessDeniedException.class);
        assertThat(show(ticket).ticket().owner()).contains(crew.agent().id());
    }

    /** What happens meanwhile happens after the decision has read who is in reach, and before it holds them. */
    private TicketId openWhileHeld(Crew crew, Runnable meanwhile) {
        return transaction.execute(status -> {
            workloads.lock(crew.people());
            var opened = elsewhere(() -> open(crew));
            await().until(() -> aDecisionWaitsFor(crew));
            elsewhere(() -> {
                SystemUser.run(meanwhile);
                return true;
            });
            return opened;
        });
    }

    @RepeatedTest(10)
    void whoeverIsAssignedByHandKeepsTheTicketHoweverManyDecideMeanwhile() throws InterruptedException {
        var crew = crews.hire(2);
        var chosen = crews.hireOne(BuiltInPreset.AGENT).id();
        var ticket = open(crew);

        Together.call(List.<Callable<Object>>of(
                () -> route(ticket), () -> route(ticket), () -> assign(ticket, chosen), () -> route(ticket)));

        await().until(() -> isRouted(crew, ticket));
        assertThat(show(ticket).ticket().owner()).contains(chosen);
        assertThat(kinds(ticket)).contains(TimelineEvent.Kind.ASSIGNED);
    }

    @RepeatedTest(10)
    void routingTheSameTicketTwiceAssignsItOnce() throws InterruptedException {
        var crew = crews.hire(3);
        var ticket = open(crew);

        Together.call(Collections.nCopies(6, () -> route(ticket)));
        await().until(() -> isRouted(crew, ticket));
        route(ticket);

        assertThat(kinds(ticket)).containsExactly(TimelineEvent.Kind.OPENED, TimelineEvent.Kind.ASSIGNED_AUTOMATICALLY);
        var owner = show(ticket).ticket().owner();
        assertThat(owner).isPresent();
        assertThat(acting.call(ADMIN, () -> decisions.of(ticket)).orElseThrow().winner())
                .isEqualTo(owner);
    }

    private void seeOnlyTheirOwnAndUnassigned(List<UserId> people) {
        var own = new TicketScope(TicketScope.Reach.OWNED, true);
        var preset = SystemUser.call(() -> presets.create("Own " + UUID.randomUUID(), new Grants(Set.of(), own, own)));
        jdbc.sql("UPDATE user_account SET preset_id = :preset WHERE id IN (:people)")
                .param("preset", preset.value())
                .param("people", people.stream().map(UserId::value).toList())
                .update();
    }

    private TicketId open(Crew crew) {
        return tickets.open(new NewTicket("Contested", TicketType.EMAIL, crew.channel(), text()))
                .ticket();
    }

    private CustomerText text() {
        var customer = contacts.recognise(EmailAddress.of("contested@kunde.example"), "Mia Wolf");
        return new CustomerText(customer, SafeHtml.fromPlain("Whose am I?"), "Whose am I?", List.of(), clock.instant());
    }

    private boolean route(TicketId ticket) {
        routing.route(ticket);
        return true;
    }

    private ClaimResult assign(TicketId ticket, UserId owner) {
        return acting.call(ADMIN, () -> tickets.assign(ticket, owner));
    }

    /** In a transaction of its own. */
    private static <T> T elsewhere(Callable<T> action) {
        try {
            return Together.call(List.of(action)).getFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean aDecisionWaitsFor(Crew crew) {
        return waitsForPeople(crew.people().getFirst());
    }

    private boolean waitsForPeople(UserId one) {
        return waits("SELECT user_id FROM agent_slot%IN (%" + one.value() + "%FOR UPDATE");
    }

    private boolean waitsForAccount(UserId user) {
        return waits("SELECT a.id, a.status%IN (" + user.value() + ")%LOCK IN SHARE MODE%");
    }

    private boolean waitsForTicket(TicketId ticket) {
        return waits("%FROM ticket WHERE id IN (%" + ticket.value() + "%FOR UPDATE");
    }

    private boolean waits(String statement) {
        return jdbc.sql("SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE :statement")
                        .param("statement", statement)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Whether no decision waits for people any more, and one that began after that has ended, too. */
    private boolean isRouted(Crew crew, TicketId ticket) {
        return !aDecisionWaitsFor(crew) && route(ticket);
    }

    private List<TimelineEvent.Kind> kinds(TicketId ticket) {
        return show(ticket).timeline().stream().map(TimelineEvent::kind).toList();
    }

    private TicketDetails show(TicketId ticket) {
        return acting.call(ADMIN, () -> tickets.show(ticket)).orElseThrow();
    }
}
