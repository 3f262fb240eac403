package io.stellwerk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.channels.Channels;
import io.stellwerk.routing.RoutingRule.NoOne;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.routing.Target.WholeTeam;
import io.stellwerk.team.Capacities;
import io.stellwerk.team.CapacityLimit;
import io.stellwerk.tickets.AssignmentFacts;
import io.stellwerk.tickets.Claim;
import io.stellwerk.tickets.ClaimResult;
import io.stellwerk.tickets.QueuedTicket;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketQueue;
import io.stellwerk.tickets.TimelineEvent.Kind;
import io.stellwerk.tickets.Workloads;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Prepares channels, and looks past the services at what became of their tickets. */
class RoutedTickets {

    private final Crews crews;
    private final Channels channels;
    private final RoutingRules rules;
    private final Capacities capacities;
    private final TicketQueue queue;
    private final Workloads workloads;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    RoutedTickets(
            Crews crews,
            Channels channels,
            RoutingRules rules,
            Capacities capacities,
            TicketQueue queue,
            Workloads workloads,
            TransactionTemplate transaction,
            JdbcClient jdbc) {
        this.crews = crews;
        this.channels = channels;
        this.rules = rules;
        this.capacities = capacities;
        this.queue = queue;
        this.workloads = workloads;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    Crew crew(int size, Distribution distribution, IfNobody ifNobody) {
        var crew = crews.hire(size);
        set(crew, distribution, ifNobody);
        return crew;
    }

    /** One more channel whose tickets go to the same people. */
    Crew anotherChannelOf(Crew crew, Distribution distribution, IfNobody ifNobody) {
        var mailbox = EmailAddress.of("second-" + UUID.randomUUID() + "@demo.example");
        var channel = SystemUser.call(() -> channels.connectEmail("Second", mailbox));
        var second = new Crew(crew.name(), channel, mailbox, crew.team(), crew.agents());
        set(second, distribution, ifNobody);
        return second;
    }

    UserId hireOne(BuiltInPreset preset) {
        return crews.hireOne(preset).id();
    }

    void set(Crew crew, Distribution distribution, IfNobody ifNobody) {
        var pool = new PoolRule(Set.of(new WholeTeam(crew.team())), distribution, true, ifNobody, Map.of());
        SystemUser.run(() -> rules.set(crew.channel(), new SpecificUsersAndTeams(pool)));
    }

    void limit(List<UserId> people, int most) {
        SystemUser.run(() -> capacities.set(people, new CapacityLimit.Total(OptionalInt.of(most))));
    }

    void breakTheRuleOf(Crew crew) {
        jdbc.sql("UPDATE routing_rule SET definition = 'broken' WHERE channel_id = :channel")
                .param("channel", crew.channel().value())
                .update();
    }

    /** Nothing is routed in between, when there is no rule. */
    void mendTheRuleOf(Crew crew, Distribution distribution) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM routing_rule WHERE channel_id = :channel")
                    .param("channel", crew.channel().value())
                    .update();
            set(crew, distribution, IfNobody.LEAVE_UNASSIGNED);
        });
    }

    /** A ticket that no rule gives to anybody. */
    TicketId unrouted(Node node) {
        var mailbox = EmailAddress.of("unrouted-" + UUID.randomUUID() + "@demo.example");
        var channel = SystemUser.call(() -> channels.connectEmail("Unrouted", mailbox));
        SystemUser.run(() -> rules.set(channel, new NoOne()));
        var ticket = node.open(channel, io.stellwerk.tickets.TicketType.EMAIL);
        await().until(() -> queued(channel.value()) == 0);
        return ticket;
    }

    void whileHeld(List<UserId> people, Runnable action) {
        transaction.executeWithoutResult(status -> {
            workloads.lock(people);
            action.run();
        });
    }

    /** As if a router had stopped in the middle of a batch, with all it holds. */
    void whileRoutingHangs(Crew crew, Callable<?> action) {
        transaction.executeWithoutResult(status -> {
            rules.lock(crew.channel());
            workloads.lock(crew.people());
            elsewhere(action);
        });
    }

    /** On a thread that has no part in what is held here. */
    private static void elsewhere(Callable<?> action) {
        var done = new CompletableFuture<Object>();
        Thread.startVirtualThread(() -> {
            try {
                action.call();
                done.complete(true);
            } catch (Exception | AssertionError e) {
                done.completeExceptionally(e);
            }
        });
        assertThat(done).as("what must not wait for routing").succeedsWithin(Duration.ofSeconds(20));
    }

    /** How many connections wait for people that somebody else holds. */
    long waitingForPeople() {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM information_schema.processlist
                        WHERE info LIKE 'SELECT user_id FROM agent_slot%FOR UPDATE'
                        """).query(Long.class).single();
    }

    /** How many connections wait for a rule that somebody else holds. */
    long waitingForTheRule() {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM information_schema.processlist
                        WHERE info LIKE 'SELECT definition, version FROM routing_rule%FOR UPDATE'
                        """).query(Long.class).single();
    }

    void awaitNobodyQueued(Crew crew) {
        await().atMost(Duration.ofSeconds(40)).until(() -> queued(crew.channel().value()) == 0);
    }

    /** Every ticket has an owner or waits. */
    void awaitRouted(Crew crew) {
        await().atMost(Duration.ofSeconds(40)).until(() -> count(crew, "routing = 'PENDING'") == 0);
    }

    List<TicketId> tickets(Crew crew) {
        return ids(crew, "TRUE");
    }

    List<TicketId> waiting(Crew crew) {
        return ids(crew, "routing = 'WAITING'");
    }

    TicketId oldestOwned(Crew crew) {
        return ids(crew, "owner_id IS NOT NULL AND open = TRUE").getFirst();
    }

    Optional<UserId> owner(TicketId ticket) {
        return facts(ticket).owner();
    }

    AssignmentFacts facts(TicketId ticket) {
        return queue.facts(ticket).orElseThrow();
    }

    ClaimResult claimAutomatically(TicketId ticket, UserId user) {
        return Objects.requireNonNull(transaction.execute(status -> {
            workloads.lock(List.of(user));
            var seen = facts(ticket);
            var held = queue.hold(List.of(new QueuedTicket(seen, "Seen before", Instant.EPOCH, false, true)));
            var claim = new Claim.Automatic(ticket, user, seen.version());
            return Objects.requireNonNull(queue.claimHeld(List.of(claim), held).get(ticket));
        }));
    }

    List<Kind> ownerEvents(TicketId ticket) {
        return jdbc
                .sql("SELECT kind FROM timeline_event WHERE ticket_id = :ticket ORDER BY id")
                .param("ticket", ticket.value())
                .query(String.class)
                .list()
                .stream()
                .map(Kind::valueOf)
                .toList();
    }

    List<UserId> winnersInOrder(Crew crew) {
        return jdbc.sql("""
                        SELECT d.winner_id FROM routing_decision d JOIN ticket t ON t.id = d.ticket_id
                        WHERE t.channel_id = :channel ORDER BY d.at, d.ticket_id
                        """)
                .param("channel", crew.channel().value())
                .query((row, number) -> new UserId(row.getLong("winner_id")))
                .list();
    }

    Map<UserId, Integer> loads(Collection<UserId> people) {
        var loads = new HashMap<UserId, Integer>();
        jdbc.sql("SELECT owner_id FROM ticket WHERE open = TRUE AND owner_id IN (:people)")
                .param("people", people.stream().map(UserId::value).toList())
                .query(Long.class)
                .list()
                .forEach(owner -> loads.merge(new UserId(owner), 1, Integer::sum));
        return loads;
    }

    int mostOpenOf(Collection<UserId> people) {
        return loads(people).values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    private long queued(long channel) {
        return jdbc.sql("SELECT COUNT(*) FROM ticket WHERE channel_id = :channel AND routing <> 'SETTLED'")
                .param("channel", channel)
                .query(Long.class)
                .single();
    }

    private long count(Crew crew, String condition) {
        return ids(crew, condition).size();
    }

    private List<TicketId> ids(Crew crew, String condition) {
        return jdbc.sql("SELECT id FROM ticket WHERE channel_id = :channel AND " + condition + " ORDER BY id")
                .param("channel", crew.channel().value())
                .query((row, number) -> new TicketId(row.getLong("id")))
                .list();
    }
}
