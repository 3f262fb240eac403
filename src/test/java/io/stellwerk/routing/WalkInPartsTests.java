package io.stellwerk.routing;

import static io.stellwerk.routing.DistributionPropertyTests.FRENCH;
import static io.stellwerk.routing.DistributionPropertyTests.HISTORIES;
import static io.stellwerk.routing.DistributionPropertyTests.NINE;
import static io.stellwerk.routing.DistributionPropertyTests.comeAndGo;
import static io.stellwerk.routing.DistributionPropertyTests.crowd;
import static io.stellwerk.routing.DistributionPropertyTests.pool;
import static io.stellwerk.routing.DistributionPropertyTests.ticket;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.accounts.UserId;
import io.stellwerk.routing.Condition.Operator;
import io.stellwerk.routing.Condition.Property;
import io.stellwerk.routing.RoutingRule.SpecificUsersAndTeams;
import io.stellwerk.routing.SkillRouting.Fallback;
import io.stellwerk.team.SkillId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A walk through a long queue, part by part, that leaves out whoever would only go on waiting, decides as if it had looked
 * at everybody. A failure names the seed that brings it back.
 */
class WalkInPartsTests {

    private static final int PART = 5;
    private static final Condition SOME = new Condition(Property.SUBJECT, Operator.CONTAINS, "Bonjour");

    @ParameterizedTest
    @EnumSource(value = Distribution.class, names = "RANDOM", mode = EnumSource.Mode.EXCLUDE)
    void itGivesTheSameTicketsToTheSamePeopleAsOneLookAtAllOfThem(Distribution distribution) {
        var leftOut = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            var history = new History(distribution, seed);
            var expected = crowd(new Random(seed))
                    .decide(
                            history.pool,
                            history.ignoresSkills(),
                            history.queue.stream()
                                    .map(due -> !due.required().isEmpty())
                                    .toList(),
                            NINE);
            for (var part = 0; part < history.parts(); part++) {
                leftOut += history.walk(part);
            }
            assertThat(history.winners()).as("seed %d", seed).isEqualTo(expected);
        }
        assertThat(leftOut).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Distribution.class)
    void whoeverComesOrGoesMeanwhileNobodyIsPassedOver(Distribution distribution) {
        for (long seed = 0; seed < HISTORIES; seed++) {
            var history = new History(distribution, seed);
            for (var part = 0; part < history.parts(); part++) {
                var asIfAllWereLookedAt = history.decide(part, history.part(part), new Random(seed));
                var due = history.worthHolding(part);
                assertThat(winners(history.decide(part, due, new Random(seed))))
                        .as("seed %d, part %d", seed, part)
                        .isEqualTo(winners(asIfAllWereLookedAt));
                history.walk(part);
                comeAndGo(history.crowd.agents(), history.random);
            }
            assertThat(overtaken(history)).as("seed %d", seed).isEmpty();
        }
    }

    private static Map<Long, UserId> winners(Verdicts verdicts) {
        var winners = new HashMap<Long, UserId>();
        verdicts.list()
                .forEach(verdict -> verdict.winner()
                        .ifPresent(winner ->
                                winners.put(verdict.ticket().facts().ticket().value(), winner)));
        return winners;
    }

    /** Those that wait although a younger one got somebody whom they could have got. */
    private static List<Due> overtaken(History history) {
        var winners = history.winners();
        var overtaken = new ArrayList<Due>();
        for (var older = 0; older < winners.size(); older++) {
            for (var younger = older + 1; younger < winners.size(); younger++) {
                var needed = history.queue.get(older).required();
                var couldHaveHad = history.ignoresSkills()
                        || history.queue.get(younger).required().containsAll(needed);
                if (winners.get(older).isEmpty() && winners.get(younger).isPresent() && couldHaveHad) {
                    overtaken.add(history.queue.get(older));
                }
            }
        }
        return overtaken;
    }

    /** People and a queue, of which some have waited before. */
    private static final class History {

        final Random random;
        final SerialModel crowd;
        final PoolRule pool;
        final List<Due> queue;
        private final VersionedRule rule;
        private final Map<Long, UserId> won = new HashMap<>();
        private Progress progress = Progress.NONE;

        History(Distribution distribution, long seed) {
            random = new Random(seed);
            crowd = crowd(random);
            pool = pool(distribution, random);
            var allNeedFrench = random.nextInt(4) == 0;
            var skills = new SkillRouting(
                    true,
                    List.of(new SkillRule(allNeedFrench ? List.of() : List.of(SOME), Set.of(FRENCH))),
                    random.nextInt(4) == 0 ? Fallback.IGNORE_SKILLS : Fallback.KEEP_REQUIREMENT);
            rule = new VersionedRule(new SpecificUsersAndTeams(pool), skills, Duration.ZERO, 1);
            queue = IntStream.range(0, 10 + random.nextInt(20))
                    .mapToObj(number -> new Due(
                            ticket(number, random.nextInt(3) > 0),
                            Optional.empty(),
                            allNeedFrench || random.nextBoolean() ? Set.of(FRENCH) : Set.<SkillId>of()))
                    .toList();
        }

        boolean ignoresSkills() {
            return rule.skills().ifNobodyHasThem() == Fallback.IGNORE_SKILLS;
        }

        int parts() {
            return (queue.size() + PART - 1) / PART;
        }

        List<Due> part(int number) {
            return queue.subList(number * PART, Math.min(queue.size(), (number + 1) * PART));
        }

        /** As {@link Routing} does. */
        List<Due> worthHolding(int number) {
            var readsWaiting = !progress.leavesNobody(rule.skills());
            return part(number).stream()
                    .filter(due -> readsWaiting || !due.ticket().waiting())
                    .filter(due -> !progress.leavesWaiting(due.ticket(), due.required()))
                    .toList();
        }

        Verdicts decide(int number, List<Due> due, Random chance) {
            var batch = new Batch(rule, due, crowd.candidates(FRENCH), progress.unserved(), NINE.plusSeconds(number));
            return Decider.decide(batch, chance);
        }

        /** @return how many tickets it left out */
        int walk(int number) {
            var due = worthHolding(number);
            var verdicts = decide(number, due, random);
            for (var verdict : verdicts.list()) {
                verdict.winner().ifPresent(winner -> {
                    won.put(verdict.ticket().facts().ticket().value(), winner);
                    crowd.gave(winner, verdict.newCycle(), verdict.at());
                });
            }
            progress = new Progress(part(number).getLast().ticket().facts().ticket(), verdicts.unserved());
            return part(number).size() - due.size();
        }

        List<Optional<UserId>> winners() {
            return IntStream.range(0, queue.size())
                    .mapToObj(number -> Optional.ofNullable(won.get((long) number)))
                    .toList();
        }
    }
}
