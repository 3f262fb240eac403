package io.stellwerk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.accounts.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RoundRobinTests {

    private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");

    @Test
    void everybodyGetsOneBeforeAnybodyGetsASecond() {
        assertThat(turns(List.of(People.somebody(1), People.somebody(2), People.somebody(3)), Map.of(), 7))
                .containsExactly(1L, 2L, 3L, 1L, 2L, 3L, 1L);
    }

    @Test
    void whoHasWeightTwoGetsTwoPerCycle() {
        assertThat(turns(List.of(People.somebody(1), People.somebody(2)), Map.of(new UserId(2), 2), 6))
                .containsExactly(1L, 2L, 2L, 1L, 2L, 2L);
    }

    @Test
    void whoeverBecomesEligibleJoinsTheRunningCycle() {
        var pool = pool(Map.of());
        var people = new ArrayList<>(List.of(People.somebody(1), People.somebody(2)));
        people.set(0, people.getFirst().withOneMore(START, true));
        people.add(People.somebody(3));
        var turn = RoundRobin.next(people, pool).orElseThrow();
        assertThat(turn.newCycle()).isFalse();
        assertThat(turn.user()).isEqualTo(new UserId(2));
    }

    @Test
    void whoAlreadyHadATurnWaitsForTheNextCycleEvenAfterABreak() {
        var pool = pool(Map.of());
        var served = People.somebody(1).withOneMore(START, true);
        assertThat(RoundRobin.next(List.of(served, People.somebody(2)), pool)
                        .orElseThrow()
                        .user())
                .isEqualTo(new UserId(2));
        assertThat(RoundRobin.next(List.of(served), pool).orElseThrow().newCycle())
                .isTrue();
    }

    @Test
    void nobodyEligibleIsNobody() {
        assertThat(RoundRobin.next(List.of(), pool(Map.of()))).isEmpty();
    }

    /** Whatever comes and goes, nobody gets a second turn while somebody eligible has none in the cycle. */
    @Test
    void noOneIsPassedOverInRandomHistories() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var people = new ArrayList<>(LongStream.rangeClosed(1, 2 + random.nextInt(6))
                    .mapToObj(People::somebody)
                    .toList());
            var inCycle = new HashMap<UserId, Integer>();
            for (int ticket = 0; ticket < 60; ticket++) {
                var eligible =
                        people.stream().filter(person -> random.nextInt(4) > 0).toList();
                if (eligible.isEmpty()) {
                    continue;
                }
                var turn = RoundRobin.next(eligible, pool(Map.of())).orElseThrow();
                if (turn.newCycle()) {
                    assertThat(eligible)
                            .as("seed %d", seed)
                            .allMatch(person -> inCycle.getOrDefault(person.user(), 0) > 0);
                    inCycle.clear();
                } else {
                    assertThat(inCycle.getOrDefault(turn.user(), 0))
                            .as("seed %d", seed)
                            .isZero();
                }
                inCycle.merge(turn.user(), 1, Integer::sum);
                give(people, turn, ticket);
            }
        }
    }

    private static List<Long> turns(List<Candidate> start, Map<UserId, Integer> weights, int tickets) {
        var people = new ArrayList<>(start);
        return IntStream.range(0, tickets)
                .mapToObj(ticket -> {
                    var turn = RoundRobin.next(people, pool(weights)).orElseThrow();
                    give(people, turn, ticket);
                    return turn.user().value();
                })
                .toList();
    }

    private static void give(List<Candidate> people, RoundRobin.Turn turn, int ticket) {
        people.replaceAll(person -> {
            var now = turn.newCycle() ? person.inNewCycle() : person;
            return now.user().equals(turn.user()) ? now.withOneMore(START.plusSeconds(ticket), true) : now;
        });
    }

    private static PoolRule pool(Map<UserId, Integer> weights) {
        return new PoolRule(Set.of(), Distribution.ROUND_ROBIN, true, IfNobody.LEAVE_UNASSIGNED, weights);
    }
}
