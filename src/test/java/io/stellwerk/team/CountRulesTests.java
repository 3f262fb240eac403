package io.stellwerk.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.MovableClock;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.team.Availability.State;
import io.stellwerk.tickets.CapacityFreed;
import io.stellwerk.tickets.StatusRole;
import io.stellwerk.tickets.Statuses;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Tickets;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Which open tickets count towards limits. */
@RecordApplicationEvents
class CountRulesTests extends StellwerkTest {

    private static final String ADMIN = "admin@demo.example";
    private static final Duration LONG_BEFORE_THE_SWEEP = Duration.ofSeconds(8);

    @Autowired
    CountRules rules;

    @Autowired
    Capacities capacities;

    @Autowired
    ApplicationEvents events;

    @Autowired
    Availabilities availabilities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tickets tickets;

    @Autowired
    Statuses statuses;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    ActingAs acting;

    @Autowired
    MovableClock clock;

    @AfterEach
    void everythingCountsAgain() {
        acting.run(
                ADMIN,
                () -> rules.change(
                        new CountRule(Set.of(), OptionalInt.empty(), rules.get().version())));
    }

    @Test
    void ticketsThatWaitOnTheirContactCanBeLeftOut() {
        var crew = crews.hire(1);
        var answered = customers.writeTo(email(crew), "Answered");
        customers.writeTo(email(crew), "New");
        acting.run(email(crew), () -> tickets.reply(answered, SafeHtml.fromPlain("Have a look")));
        assertThat(counted(crew)).isEqualTo(2);

        change(Set.of(id(StatusRole.AGENT_REPLIED)), OptionalInt.empty());

        assertThat(counted(crew)).isEqualTo(1);
    }

    @Test
    void oldTicketsCanBeLeftOut() {
        var crew = crews.hire(1);
        customers.writeTo(email(crew), "Old");
        clock.skip(Duration.ofDays(8));
        customers.writeTo(email(crew), "Fresh");
        assertThat(counted(crew)).isEqualTo(2);

        change(Set.of(), OptionalInt.of(7));

        assertThat(counted(crew)).isEqualTo(1);
    }

    @Test
    void anAnswerAfterWhichATicketNoLongerCountsWakesTheWaitlist() {
        var crew = crews.hire(1);
        var first = waitingRoom(crew, 1);
        change(Set.of(id(StatusRole.AGENT_REPLIED)), OptionalInt.empty());
        var second = customers.write(crew, "Second");
        await().until(() -> routing(second).equals("WAITING"));

        acting.run(email(crew), () -> tickets.reply(first, SafeHtml.fromPlain("Have a look")));

        assertThat(events.stream(CapacityFreed.class)).hasSize(1);
        await().atMost(LONG_BEFORE_THE_SWEEP)
                .until(() -> owner(second).equals(Optional.of(crew.agent().id())));
    }

    @Test
    void whatDoesNotCountFillsNobodyUpAlsoAmongManyAtOnce() {
        var crew = crews.hire(1);
        change(Set.of(id(StatusRole.FRESH)), OptionalInt.empty());
        var first = waitingRoom(crew, 1);
        acting.run(ADMIN, () -> availabilities.set(crew.agent().id(), State.AWAY));
        var more = IntStream.range(0, 3)
                .mapToObj(number -> customers.write(crew, "More"))
                .toList();
        await().until(() -> more.stream().allMatch(ticket -> routing(ticket).equals("WAITING")));

        acting.run(ADMIN, () -> availabilities.set(crew.agent().id(), State.AVAILABLE));

        await().atMost(LONG_BEFORE_THE_SWEEP)
                .until(() -> more.stream()
                        .allMatch(ticket ->
                                owner(ticket).equals(Optional.of(crew.agent().id()))));
        assertThat(owner(first)).contains(crew.agent().id());
    }

    /** A rule that lets tickets wait for its only person, who may have so many; the first one is theirs. */
    private TicketId waitingRoom(Crew crew, int most) {
        crews.limit(crew, most);
        var first = customers.write(crew, "First");
        await().until(() -> owner(first).isPresent());
        return first;
    }

    private Optional<UserId> owner(TicketId ticket) {
        return acting.call(ADMIN, () -> tickets.show(ticket))
                .orElseThrow()
                .ticket()
                .owner();
    }

    private String routing(TicketId ticket) {
        return jdbc.sql("SELECT routing FROM ticket WHERE id = :id")
                .param("id", ticket.value())
                .query(String.class)
                .single();
    }

    @Test
    void whoSavesAnOldVersionIsRefused() {
        var seen = rules.get();
        change(Set.of(id(StatusRole.FRESH)), OptionalInt.empty());

        assertThat(acting.call(ADMIN, () -> rules.change(seen))).isFalse();
        assertThat(rules.get().leftOut()).containsExactly(id(StatusRole.FRESH));
    }

    private void change(Set<String> leftOut, OptionalInt days) {
        acting.run(
                ADMIN,
                () -> rules.change(new CountRule(leftOut, days, rules.get().version())));
    }

    private String id(StatusRole role) {
        return String.valueOf(statuses.with(role).id().value());
    }

    private long counted(Crew crew) {
        var user = crew.agent().id();
        return capacities
                .openTickets(Set.of(user))
                .getOrDefault(user, TicketCounts.NONE)
                .total();
    }

    private static String email(Crew crew) {
        return crew.agent().email().value();
    }
}
