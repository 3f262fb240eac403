package io.stellwerk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.accounts.UserId;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.team.SkillId;
import io.stellwerk.tickets.AssignmentFacts;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.QueuedTicket;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Somebody became available between two parts of a long queue: older tickets of the earlier part go first. */
class OvertakingTests {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final SkillId FRENCH = new SkillId(7);
    private static final UserId ANNA = new UserId(1);

    @Test
    void aTicketThatNeedsFrenchWaitsForTheOlderOneThatNeedsFrench() {
        var winners = winners(Set.of(Set.of(FRENCH)), Set.of(FRENCH), Set.of());

        assertThat(winners).containsExactly(Optional.empty(), Optional.of(ANNA));
    }

    @Test
    void whenAnOlderTicketTakesAnybodyAllWaitForIt() {
        assertThat(winners(Set.of(Set.of()), Set.of(FRENCH), Set.of())).containsOnly(Optional.empty());
    }

    @Test
    void whenNothingOlderWaitsTheFirstIsServed() {
        assertThat(winners(Set.of(), Set.of(FRENCH))).containsExactly(Optional.of(ANNA));
    }

    /** @param required what each of the tickets needs; Anna speaks French and is free */
    @SafeVarargs
    private static List<Optional<UserId>> winners(Set<Set<SkillId>> unserved, Set<SkillId>... required) {
        var pool = PoolRule.of(Set.of(), Distribution.LOAD_BALANCED).waiting();
        var skills = new SkillRouting(true, List.of(), SkillRouting.Fallback.KEEP_REQUIREMENT);
        var rule = new VersionedRule(new SpecificUsersAndTeams(pool), skills, Duration.ZERO, 1);
        var due = IntStream.range(0, required.length)
                .mapToObj(number -> new Due(ticket(number), Optional.empty(), required[number]))
                .toList();
        var anna = People.with(ANNA.value(), Set.of(FRENCH), List.of());
        var batch = new Batch(rule, due, List.of(anna), unserved, NINE);
        return Decider.decide(batch, RandomGenerator.getDefault()).list().stream()
                .map(Verdict::winner)
                .toList();
    }

    private static QueuedTicket ticket(long id) {
        var facts = new AssignmentFacts(
                new TicketId(id), new ChannelId(1), TicketType.EMAIL, new ContactId(1), true, Optional.empty(), 0);
        return new QueuedTicket(facts, "Ticket " + id, NINE, false, true);
    }
}
