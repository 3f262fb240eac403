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
import io.stellwerk.tickets.Workload;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A batch decides as the plain {@link Chooser} would, asked anew for each ticket about people brought up to date by hand,
 * over random crowds with weights, skills, limits, absences, and people who come and go between batches.
 */
class DistributionPropertyTests {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");
    private static final SkillId FRENCH = new SkillId(7);
    private static final int HISTORIES = 400;

    @ParameterizedTest
    @EnumSource(value = Distribution.class, names = "RANDOM", mode = EnumSource.Mode.EXCLUDE)
    void aBatchDecidesAsOneTicketAfterTheOtherWould(Distribution distribution) {
        for (long seed = 0; seed < HISTORIES; seed++) {
            var random = new Random(seed);
            var crowd = crowd(random);
            var pool = pool(distribution, random);
            for (int batch = 0; batch < 6; batch++) {
                comeAndGo(crowd, random);
                var due = due(random, batch);
                var start = NINE.plusSeconds(batch);
                var chance = random.nextLong();
                var verdicts = Decider.decide(batch(pool, due, crowd, start), new Random(chance));
                var expected = serially(pool, due, crowd, start, new Random(chance));
                assertThat(winners(verdicts))
                        .as("seed %d, batch %d", seed, batch)
                        .isEqualTo(expected);
                holdLimits(crowd);
            }
        }
    }

    @Test
    void chanceOnlyPicksTheEligibleAndHoldsTheirLimits() {
        for (long seed = 0; seed < HISTORIES; seed++) {
            var random = new Random(seed);
            var crowd = crowd(random);
            var pool = pool(Distribution.RANDOM, random);
            var due = due(random, 0);
            var got = new HashMap<UserId, Integer>();
            Decider.decide(batch(pool, due, crowd, NINE), random)
                    .list()
                    .forEach(verdict -> verdict.winner().ifPresent(winner -> {
                        assertThat(refusal(crowd, pool, winner, verdict.required()))
                                .isEmpty();
                        got.merge(winner, 1, Integer::sum);
                    }));
            assertThat(crowd)
                    .as("seed %d", seed)
                    .allMatch(person -> person.occupancies().stream()
                            .allMatch(used -> used.open() + got.getOrDefault(person.user(), 0) <= used.most()));
        }
    }

    @Test
    void chanceIsTheSameForEverybodyInABatch() {
        var people =
                IntStream.rangeClosed(1, 5).mapToObj(id -> People.somebody(id)).toList();
        var due = IntStream.range(0, 50_000)
                .mapToObj(number -> new Due(ticket(number), Optional.empty(), Set.of()))
                .toList();
        var pool = PoolRule.of(Set.of(), Distribution.RANDOM);
        var got = new HashMap<UserId, Integer>();
        winners(Decider.decide(batch(pool, due, people, NINE), new Random(1)))
                .values()
                .forEach(winner -> got.merge(winner, 1, Integer::sum));
        assertThat(got.values()).hasSize(5).allMatch(count -> Math.abs(count - 10_000) < 400);
    }

    private static Optional<Refusal> refusal(List<Candidate> crowd, PoolRule pool, UserId user, Set<SkillId> required) {
        return crowd.stream()
                .filter(person -> person.user().equals(user))
                .findFirst()
                .orElseThrow()
                .refusal(pool.onlyAvailable(), required);
    }

    /** The obvious way: look at everybody again for each ticket. Leaves the crowd as it is afterwards. */
    private static Map<TicketId, UserId> serially(
            PoolRule pool, List<Due> due, List<Candidate> crowd, Instant start, Random chance) {
        var winners = new HashMap<TicketId, UserId>();
        var decided = 0;
        var unserved = new ArrayList<Set<SkillId>>();
        for (var ticket : due) {
            var blocked = unserved.stream().anyMatch(ticket.required()::containsAll);
            var choice = Chooser.choose(pool, crowd, ticket.required(), SkillRouting.Fallback.KEEP_REQUIREMENT, chance);
            if (blocked || choice.winner().isEmpty()) {
                unserved.add(ticket.required());
                decided++;
                continue;
            }
            var winner = choice.winner().orElseThrow();
            var at = start.plusNanos(1_000L * decided++);
            winners.put(ticket.ticket().facts().ticket(), winner);
            crowd.replaceAll(person -> {
                var now = choice.newCycle() ? person.inNewCycle() : person;
                return now.user().equals(winner) ? now.withOneMore(at) : now;
            });
        }
        return winners;
    }

    private static void holdLimits(List<Candidate> crowd) {
        assertThat(crowd)
                .allMatch(person -> person.occupancies().stream().allMatch(used -> used.open() <= used.most()));
    }

    private static Map<TicketId, UserId> winners(Verdicts verdicts) {
        var winners = new HashMap<TicketId, UserId>();
        verdicts.list()
                .forEach(verdict -> verdict.winner()
                        .ifPresent(
                                winner -> winners.put(verdict.ticket().facts().ticket(), winner)));
        return winners;
    }

    private static Batch batch(PoolRule pool, List<Due> due, List<Candidate> crowd, Instant start) {
        var skills = new SkillRouting(true, List.of(), SkillRouting.Fallback.KEEP_REQUIREMENT);
        var rule = new VersionedRule(new SpecificUsersAndTeams(pool), skills, Duration.ZERO, 1);
        return new Batch(rule, due, List.copyOf(crowd), Set.of(), start);
    }

    private static PoolRule pool(Distribution distribution, Random random) {
        var weights = new HashMap<UserId, Integer>();
        for (long id = 1; id <= 12; id++) {
            if (random.nextInt(3) == 0) {
                weights.put(new UserId(id), 1 + random.nextInt(3));
            }
        }
        return new PoolRule(Set.of(), distribution, random.nextBoolean(), IfNobody.WAIT, weights);
    }

    private static List<Candidate> crowd(Random random) {
        return new ArrayList<>(IntStream.rangeClosed(1, 1 + random.nextInt(8))
                .mapToObj(id -> somebody(id, random))
                .toList());
    }

    private static Candidate somebody(long id, Random random) {
        var who = random.nextInt(5) == 0 ? People.away(id) : People.somebody(id);
        var open = random.nextInt(3);
        return new Candidate(
                who.user(),
                random.nextInt(12) > 0,
                true,
                true,
                random.nextInt(8) > 0,
                who.availability(),
                new Workload(open, random.nextBoolean() ? Optional.empty() : Optional.of(NINE.minusSeconds(open))),
                random.nextInt(3) == 0 ? List.of(new Occupancy(open, open + random.nextInt(6))) : List.of(),
                random.nextInt(3) == 0 ? Set.of(FRENCH) : Set.of(),
                0,
                Optional.empty());
    }

    /** Somebody leaves, somebody joins, somebody goes away or comes back. */
    private static void comeAndGo(List<Candidate> crowd, Random random) {
        if (crowd.size() > 1 && random.nextInt(3) == 0) {
            crowd.remove(random.nextInt(crowd.size()));
        }
        if (random.nextInt(2) == 0) {
            var id = 9 + random.nextInt(4);
            if (crowd.stream().noneMatch(person -> person.user().value() == id)) {
                crowd.add(somebody(id, random));
            }
        }
    }

    private static List<Due> due(Random random, int batch) {
        return IntStream.range(0, random.nextInt(15))
                .mapToObj(number -> new Due(
                        ticket(batch * 100 + number),
                        Optional.empty(),
                        random.nextInt(4) == 0 ? Set.of(FRENCH) : Set.of()))
                .toList();
    }

    private static QueuedTicket ticket(long id) {
        var facts = new AssignmentFacts(
                new TicketId(id), new ChannelId(1), TicketType.EMAIL, new ContactId(1), true, Optional.empty(), 0);
        return new QueuedTicket(facts, "Ticket " + id, NINE, false);
    }
}
