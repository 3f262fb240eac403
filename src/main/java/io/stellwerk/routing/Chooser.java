package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.SkillId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Chooses one person of a pool. Looks at nothing but its arguments; chance comes from outside, too. */
final class Chooser {

    private Chooser() {}

    static Choice choose(
            PoolRule pool,
            List<Candidate> candidates,
            Set<SkillId> required,
            SkillRouting.Fallback fallback,
            RandomGenerator chance) {
        var strict = Eligibility.of(candidates, pool.onlyAvailable(), required);
        var ignoresSkills =
                strict.eligible().isEmpty() && !required.isEmpty() && fallback == SkillRouting.Fallback.IGNORE_SKILLS;
        var eligibility = ignoresSkills ? Eligibility.of(candidates, pool.onlyAvailable(), Set.of()) : strict;
        return choose(pool, eligibility, chance);
    }

    private static Choice choose(PoolRule pool, Eligibility eligibility, RandomGenerator chance) {
        return switch (pool.distribution()) {
            case LOAD_BALANCED -> new Choice(LoadBalanced.best(eligibility.eligible()), eligibility.considered());
            case ROUND_ROBIN -> roundRobin(pool, eligibility);
            case RANDOM -> new Choice(anyOf(eligibility.eligible(), chance), eligibility.considered());
        };
    }

    private static Choice roundRobin(PoolRule pool, Eligibility eligibility) {
        var turn = RoundRobin.next(eligibility.eligible(), pool);
        var newCycle = turn.filter(RoundRobin.Turn::newCycle).isPresent();
        return new Choice(
                turn.map(RoundRobin.Turn::user),
                newCycle ? eligibility.considered() : withServed(pool, eligibility),
                newCycle);
    }

    /** In a running cycle, those who had their turns wait for the next one. */
    private static List<Considered> withServed(PoolRule pool, Eligibility eligibility) {
        var served = eligibility.eligible().stream()
                .filter(candidate -> candidate.turns() >= pool.weight(candidate.user()))
                .map(Candidate::user)
                .collect(Collectors.toSet());
        return eligibility.considered().stream()
                .map(person -> served.contains(person.user())
                        ? new Considered(
                                person.user(),
                                person.openTickets(),
                                Optional.of(Refusal.SERVED_IN_THIS_CYCLE),
                                Optional.empty())
                        : person)
                .toList();
    }

    private static Optional<UserId> anyOf(List<Candidate> eligible, RandomGenerator chance) {
        return eligible.isEmpty()
                ? Optional.empty()
                : Optional.of(eligible.get(chance.nextInt(eligible.size())).user());
    }
}
