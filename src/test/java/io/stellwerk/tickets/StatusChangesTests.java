package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.accounts.Users;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.channels.ChannelSettings;
import io.stellwerk.channels.Channels;
import io.stellwerk.routing.Distribution;
import io.stellwerk.routing.PoolRule;
import io.stellwerk.routing.RoutingRule;
import io.stellwerk.routing.RoutingRules;
import io.stellwerk.routing.Target;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Availability.State;
import io.stellwerk.team.TeamPlans;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Where tickets stand, and what moves them (spec/04 section 3). */
class StatusChangesTests extends StellwerkTest {

    @Autowired
    Tickets tickets;

    @Autowired
    Statuses statuses;

    @Autowired
    Drafts drafts;

    @Autowired
    Sending sending;

    @Autowired
    Deliveries deliveries;

    @Autowired
    OwnerFacet owner;

    @Autowired
    CardMoves cards;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Workloads workloads;

    @Autowired
    Users users;

    @Autowired
    Teams teams;

    @Autowired
    TeamPlans plans;

    @Autowired
    Channels channels;

    @Autowired
    Availabilities availabilities;

    @Autowired
    Quarantine quarantine;

    @Autowired
    RoutingRules rules;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    ActingAs acting;

    @Test
    void theFourStatusesEveryoneKnowsAreThereWithTheirRoles() {
        assertThat(statuses.all())
                .extracting(TicketStatus::builtIn, TicketStatus::open, TicketStatus::roles)
                .contains(
                        tuple(Optional.of(BuiltInStatus.NEW), true, Set.of(StatusRole.FRESH)),
                        tuple(Optional.of(BuiltInStatus.WAITING_ON_CONTACT), true, Set.of(StatusRole.AGENT_REPLIED)),
                        tuple(Optional.of(BuiltInStatus.WAITING_ON_US), true, Set.of(StatusRole.CUSTOMER_REPLIED)),
                        tuple(Optional.of(BuiltInStatus.CLOSED), false, Set.of(StatusRole.DONE)));
    }

    @Test
    void aTicketThatIsOpenedAgainDoesNotStayWithWhoeverLeft() {
        var leaver = crews.hire(1).agent();
        var ticket = customers.writeTo(leaver.email().value(), "Closed long ago");
        acting.run(Desk.ADMIN, () -> tickets.close(ticket));
        SystemUser.run(() -> users.deactivate(leaver.id(), new HandOver.Unassign()));

        acting.run(Desk.ADMIN, () -> tickets.reopen(ticket));

        assertThat(shown(Desk.ADMIN, ticket).ticket().open()).isTrue();
        assertThat(shown(Desk.ADMIN, ticket).ticket().owner()).isEmpty();
    }

    @Test
    void aCustomerWhoWritesAgainFindsTheOwnerWhoHasTheTicket() {
        var crew = crews.hire(2);
        var ticket = closedTicketOf(crew);
        goAway(owner(ticket));

        customers.reply(ticket, "Once more");

        assertThat(shown(Desk.ADMIN, ticket).ticket().owner())
                .contains(crew.people().getFirst());
    }

    @Test
    void whileTheOwnerIsAwayTheRuleDecidesAgainWhereTheChannelSaysSo() {
        var crew = crews.hire(2);
        var ticket = closedTicketOf(crew);
        routeAgainIfAway(crew.channel());
        goAway(owner(ticket));

        customers.reply(ticket, "Once more");

        await().untilAsserted(
                        () -> assertThat(shown(Desk.ADMIN, ticket).ticket().owner())
                                .contains(crew.people().getLast()));
    }

    @Test
    void anOwnerWhoIsHereKeepsTheTicketWhateverTheChannelSays() {
        var crew = crews.hire(2);
        var ticket = closedTicketOf(crew);
        routeAgainIfAway(crew.channel());

        customers.reply(ticket, "Once more");

        assertThat(shown(Desk.ADMIN, ticket).ticket().owner())
                .contains(crew.people().getFirst());
        assertThat(shown(Desk.ADMIN, ticket).timeline())
                .extracting(TimelineEvent::kind)
                .doesNotContain(Kind.ROUTED_AGAIN);
    }

    @Test
    void whatNobodyOwnedIsRoutedAgainWhenTheCustomerWritesAgain() {
        var crew = crews.hire(1);
        var ticket = closedTicketOf(crew);
        acting.run(Desk.ADMIN, () -> tickets.unassign(ticket));

        customers.reply(ticket, "Once more");

        await().untilAsserted(
                        () -> assertThat(shown(Desk.ADMIN, ticket).ticket().owner())
                                .contains(crew.agent().id()));
    }

    @Test
    void whatWaitedWhenItWasClosedByMistakeWaitsAgainWhenItIsOpenedByHand() {
        var ticket = waiting(crews.hire(1));
        acting.run(Desk.ADMIN, () -> tickets.close(ticket));
        acting.run(Desk.ADMIN, () -> quarantine.markAsSpam(ticket));
        acting.run(Desk.ADMIN, () -> quarantine.notSpam(ticket));

        acting.run(Desk.ADMIN, () -> tickets.reopen(ticket));

        await().until(() -> routing(ticket).equals("WAITING"));
    }

    @Test
    void whatWaitsInSpamAndWasAnsweredInVainWaitsOnWhenItComesBack() {
        var ticket = waiting(crews.hire(1));
        var answer = acting.call(Desk.ADMIN, () -> {
            drafts.save(ticket, MessageKind.TO_CUSTOMER, new Writing(SafeHtml.fromPlain("Hm"), Recipients.AS_USUAL));
            return ((Sent.Queued) sending.send(ticket, MessageKind.TO_CUSTOMER, SendWish.PLAIN)).message();
        });
        acting.run(Desk.ADMIN, () -> tickets.routeAgain(ticket));
        await().until(() -> routing(ticket).equals("WAITING"));
        acting.run(Desk.ADMIN, () -> quarantine.markAsSpam(ticket));

        deliveries.now(answer, new Delivery(Delivery.State.FAILED, "550 no such user"));
        acting.run(Desk.ADMIN, () -> quarantine.notSpam(ticket));

        await().until(() -> routing(ticket).equals("WAITING"));
    }

    @Test
    void whomSomebodyLeftAClosedTicketToHasItWhenItOpensAgain() {
        var ticket = waiting(crews.hire(1));
        var others = crews.hire(1).team();
        acting.run(Desk.ADMIN, () -> {
            tickets.close(ticket);
            tickets.leaveToTeam(ticket, others);
            tickets.reopen(ticket);
        });

        assertThat(routing(ticket)).isEqualTo("SETTLED");
        assertThat(shown(Desk.ADMIN, ticket).teams()).containsExactly(others);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aClosedTicketThatSomebodyLeavesWhereItIsWaitsForNoRuleWhenItOpensAgain(boolean toItsTeam) {
        var crew = crews.hire(1);
        var ticket = waiting(crew);
        acting.run(Desk.ADMIN, () -> {
            tickets.close(ticket);
            if (toItsTeam) {
                tickets.leaveToTeam(ticket, crew.team());
            } else {
                tickets.unassign(ticket);
            }
            tickets.reopen(ticket);
        });

        assertThat(routing(ticket)).isEqualTo("SETTLED");
        assertThat(shown(Desk.ADMIN, ticket).teams()).containsExactly(crew.team());
    }

    @Test
    void aClosedTicketThatWasGivenToSomebodyByMistakeStillWaitsWhenThatIsTakenBack() {
        var crew = crews.hire(1);
        var ticket = waiting(crew);
        acting.run(Desk.ADMIN, () -> tickets.close(ticket));
        transaction.executeWithoutResult(status -> acting.run(Desk.ADMIN, () -> {
            var before = owner.read(ticket);
            tickets.assign(ticket, crew.agent().id());
            assertThat(owner.restore(ticket, before, owner.read(ticket))).isTrue();
        }));

        acting.run(Desk.ADMIN, () -> tickets.reopen(ticket));

        await().until(() -> routing(ticket).equals("WAITING"));
    }

    @Test
    void whatSomebodyLeftToNobodyStaysSoWhenItIsOpenedByHand() {
        var crew = crews.hire(1);
        var ticket = closedTicketOf(crew);
        acting.run(Desk.ADMIN, () -> tickets.unassign(ticket));

        acting.run(Desk.ADMIN, () -> tickets.reopen(ticket));

        assertThat(routing(ticket)).isEqualTo("SETTLED");
        assertThat(shown(Desk.ADMIN, ticket).ticket().owner()).isEmpty();
    }

    private TicketId waiting(Crew crew) {
        waitForSomebody(crew);
        goAway(crew.agent().id());
        var ticket = SystemUser.call(
                () -> tickets.open(customers.fresh(crew.channel(), "Whose?")).ticket());
        await().until(() -> routing(ticket).equals("WAITING"));
        return ticket;
    }

    private void waitForSomebody(Crew crew) {
        SystemUser.run(() -> rules.set(
                crew.channel(),
                new RoutingRule.SpecificUsersAndTeams(
                        PoolRule.of(Set.of(new Target.WholeTeam(crew.team())), Distribution.LOAD_BALANCED)
                                .waiting())));
    }

    private String routing(TicketId ticket) {
        return jdbc.sql("SELECT routing FROM ticket WHERE id = :id")
                .param("id", ticket.value())
                .query(String.class)
                .single();
    }

    @Test
    void anAnswerToAClosedTicketOfSomebodyWhoLeftDoesNotLeaveItWithThem() {
        var leaver = crews.hire(1).agent();
        var ticket = customers.writeTo(leaver.email().value(), "Closed long ago");
        acting.run(Desk.ADMIN, () -> tickets.close(ticket));
        SystemUser.run(() -> users.deactivate(leaver.id(), new HandOver.Unassign()));

        acting.run(Desk.ADMIN, () -> tickets.reply(ticket, SafeHtml.fromPlain("One more thing")));

        assertThat(shown(Desk.ADMIN, ticket).ticket().open()).isTrue();
        assertThat(shown(Desk.ADMIN, ticket).ticket().owner()).isEmpty();
    }

    private TicketId closedTicketOf(Crew crew) {
        var ticket = SystemUser.call(
                () -> tickets.open(customers.fresh(crew.channel(), "Again?")).ticket());
        acting.run(Desk.ADMIN, () -> {
            tickets.assign(ticket, crew.people().getFirst());
            tickets.close(ticket);
        });
        return ticket;
    }

    private UserId owner(TicketId ticket) {
        return shown(Desk.ADMIN, ticket).ticket().owner().orElseThrow();
    }

    private void goAway(UserId user) {
        acting.run(Desk.ADMIN, () -> availabilities.set(user, State.AWAY));
    }

    private void routeAgainIfAway(ChannelId channel) {
        acting.run(Desk.ADMIN, () -> {
            var seen = channels.find(channel).orElseThrow().settings();
            channels.change(channel, seen, new ChannelSettings(seen.name(), Reopening.ROUTE_AGAIN_IF_AWAY));
        });
    }

    @Test
    void nobodyGetsATicketWhoLeftBeforeTheClick() {
        var leaver = crews.hire(1).agent();
        var ticket = customers.write("Whose?");
        SystemUser.run(() -> users.deactivate(leaver.id(), new HandOver.Unassign()));

        assertThat(acting.call(Desk.ADMIN, () -> tickets.assign(ticket, leaver.id())))
                .isEqualTo(ClaimResult.LOST);

        assertThat(shown(Desk.ADMIN, ticket).ticket().owner()).isEmpty();
    }

    @Test
    void noTicketIsLeftToATeamThatWasDeletedBeforeTheClick() {
        var ticket = customers.write("Whose?");
        var team = SystemUser.call(() -> teams.create("Short-lived " + UUID.randomUUID()));
        SystemUser.run(() -> plans.delete(team));

        assertThat(acting.call(Desk.ADMIN, () -> tickets.leaveToTeam(ticket, team)))
                .isEqualTo(ClaimResult.LOST);

        assertThat(shown(Desk.ADMIN, ticket).teams()).isEmpty();
    }

    @Test
    void aStatusChosenByHandStandsInTheTimelineWithTheOneBefore() {
        var anna = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(anna, "By hand");

        acting.run(anna, () -> tickets.changeStatus(ticket, id(StatusRole.AGENT_REPLIED)));
        acting.run(anna, () -> tickets.changeStatus(ticket, id(StatusRole.AGENT_REPLIED)));

        assertThat(shown(anna, ticket).timeline())
                .filteredOn(event -> event.kind() == Kind.STATUS_CHANGED)
                .extracting(TimelineEvent::before, TimelineEvent::after)
                .containsExactly(tuple(Optional.of("NEW"), Optional.of("WAITING_ON_CONTACT")));
    }

    @Test
    void aClosedStatusTakesTheTicketFromItsOwnersWork() {
        var agent = crews.hire(1).agent();
        var anna = agent.email().value();
        var ticket = customers.writeTo(anna, "Done");
        assertThat(open(agent.id())).isEqualTo(1);

        acting.run(anna, () -> tickets.changeStatus(ticket, id(StatusRole.DONE)));

        assertThat(open(agent.id())).isZero();
        assertThat(shown(anna, ticket).ticket().open()).isFalse();
    }

    @Test
    void repliesMoveATicketToAndFro() {
        var anna = crews.hire(1).agent().email().value();
        var ticket = customers.writeTo(anna, "To and fro");
        assertThat(shown(anna, ticket).ticket().status()).isEqualTo(id(StatusRole.FRESH));

        acting.run(anna, () -> tickets.reply(ticket, SafeHtml.fromPlain("Which size?")));

        assertThat(shown(anna, ticket).ticket().status()).isEqualTo(id(StatusRole.AGENT_REPLIED));
    }

    @Test
    void aCardThatIsGivenAwayInThatMomentIsNotTheirsToPutBack() {
        var anna = crews.hire(1).agent().email().value();
        var ben = crews.hire(1).agent();
        var ticket = customers.writeTo(anna, "Given away");
        var move = acting.call(
                anna, () -> (CardMoved.Done) cards.move(ticket, id(StatusRole.FRESH), id(StatusRole.AGENT_REPLIED)));

        var takingBack = transaction.execute(given -> {
            acting.run(Desk.ADMIN, () -> tickets.assign(ticket, ben.id()));
            var waiting = CompletableFuture.supplyAsync(
                    () -> acting.call(anna, () -> cards.takeBack(move.move())), Thread::startVirtualThread);
            await().until(() -> isWaitedFor(ticket));
            return waiting;
        });

        assertThatThrownBy(takingBack::join).hasCauseInstanceOf(AccessDeniedException.class);
        assertThat(shown(Desk.ADMIN, ticket).ticket().status()).isEqualTo(id(StatusRole.AGENT_REPLIED));
    }

    private boolean isWaitedFor(TicketId ticket) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM information_schema.processlist
                        WHERE info LIKE CONCAT('SELECT id, %FROM ticket WHERE id IN (', :id, ') %FOR UPDATE')
                        """).param("id", ticket.value()).query(Long.class).single() > 0;
    }

    private TicketDetails shown(String reader, TicketId ticket) {
        return acting.call(reader, () -> tickets.show(ticket)).orElseThrow();
    }

    private StatusId id(StatusRole role) {
        return statuses.with(role).id();
    }

    private long open(UserId user) {
        return Objects.requireNonNull(
                        workloads.of(Set.of(user), TicketType.EMAIL).get(user))
                .open(TicketType.EMAIL);
    }
}
