package io.stellwerk.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.MovableClock;
import io.stellwerk.StellwerkTest;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.StatusRole;
import io.stellwerk.tickets.Statuses;
import io.stellwerk.tickets.Tickets;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which open tickets count towards limits. */
class CountRulesTests extends StellwerkTest {

    private static final String ADMIN = "admin@demo.example";

    @Autowired
    CountRules rules;

    @Autowired
    Capacities capacities;

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
