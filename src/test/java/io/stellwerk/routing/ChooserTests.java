package io.stellwerk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.accounts.UserId;
import io.stellwerk.routing.SkillRouting.Fallback;
import io.stellwerk.team.SkillId;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChooserTests {

    private static final SkillId FRENCH = new SkillId(7);
    private static final Random CHANCE = new Random(42);

    @Test
    void chanceIsTheSameForEverybody() {
        var people = List.of(People.somebody(1), People.away(2), People.somebody(3), People.somebody(4));
        var wins = new HashMap<UserId, Integer>();
        for (int i = 0; i < 30_000; i++) {
            wins.merge(choose(Distribution.RANDOM, people, Set.of()).winner().orElseThrow(), 1, Integer::sum);
        }
        assertThat(wins).containsOnlyKeys(new UserId(1), new UserId(3), new UserId(4));
        assertThat(wins.values()).allMatch(count -> Math.abs(count - 10_000) < 400);
    }

    @Test
    void whoLacksASkillIsPassedOverAndTheReasonNamesIt() {
        var able = People.with(1, Set.of(FRENCH), List.of());
        var choice = choose(Distribution.LOAD_BALANCED, List.of(People.somebody(2), able), Set.of(FRENCH));
        assertThat(choice.winner()).contains(new UserId(1));
        assertThat(choice.considered().getFirst().refusal()).contains(Refusal.MISSING_SKILL);
        assertThat(choice.considered().getFirst().missingSkills()).containsExactly(FRENCH);
    }

    @Test
    void nobodyWithTheSkillIsNobodyUnlessTheRuleIgnoresSkillsThen() {
        var people = List.of(People.somebody(1));
        assertThat(choose(Distribution.LOAD_BALANCED, people, Set.of(FRENCH)).winner())
                .isEmpty();
        var ignoring = Chooser.choose(
                pool(Distribution.LOAD_BALANCED), people, Set.of(FRENCH), Fallback.IGNORE_SKILLS, CHANCE);
        assertThat(ignoring.winner()).contains(new UserId(1));
    }

    @Test
    void whoIsFullIsPassedOverWithTheNumbers() {
        var full = People.with(1, Set.of(), List.of(new Occupancy(5, 5)));
        var almost = People.with(2, Set.of(), List.of(new Occupancy(4, 5)));
        var choice = choose(Distribution.LOAD_BALANCED, List.of(full, almost), Set.of());
        assertThat(choice.winner()).contains(new UserId(2));
        assertThat(choice.considered().getFirst().full()).contains(new Occupancy(5, 5));
        assertThat(choice.considered().getFirst().refusal()).contains(Refusal.AT_CAPACITY);
    }

    @Test
    void awayIsNoHindranceWhereTheRuleSaysSo() {
        var rule = pool(Distribution.LOAD_BALANCED).alsoAway();
        var choice = Chooser.choose(rule, List.of(People.away(1)), Set.of(), Fallback.KEEP_REQUIREMENT, CHANCE);
        assertThat(choice.winner()).contains(new UserId(1));
    }

    @Test
    void whoHadATurnIsShownAsServedInARunningCycle() {
        var served = People.somebody(1).withOneMore(Instant.EPOCH, true);
        var choice = choose(Distribution.ROUND_ROBIN, List.of(served, People.somebody(2)), Set.of());
        assertThat(choice.considered().getFirst().refusal()).contains(Refusal.SERVED_IN_THIS_CYCLE);
        assertThat(choice.winner()).isEqualTo(Optional.of(new UserId(2)));
    }

    private static Choice choose(Distribution distribution, List<Candidate> people, Set<SkillId> required) {
        return Chooser.choose(pool(distribution), people, required, Fallback.KEEP_REQUIREMENT, CHANCE);
    }

    private static PoolRule pool(Distribution distribution) {
        return PoolRule.of(Set.of(), distribution);
    }
}
