package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Every eligible person gets as many tickets as their weight before a new cycle begins; nobody gets a second one while
 * somebody eligible has none (spec/01 section 3). Within a cycle whoever had the fewest turns comes first, then whose turn
 * is longest ago, then the lowest id.
 */
final class RoundRobin {

    static final Comparator<Candidate> FEWEST_TURNS_THEN_LONGEST_AGO = Comparator.comparingInt(Candidate::turns)
            .thenComparing(candidate -> candidate.lastTurn().orElse(Instant.MIN))
            .thenComparing(Candidate::user);

    private RoundRobin() {}

    /** Whose turn it is, and whether a new cycle begins with it; empty when nobody is eligible. */
    static Optional<Turn> next(List<Candidate> eligible, PoolRule pool) {
        var left = eligible.stream()
                .filter(candidate -> candidate.turns() < pool.weight(candidate.user()))
                .toList();
        return left.isEmpty()
                ? first(eligible).map(user -> new Turn(user, true))
                : best(left).map(user -> new Turn(user, false));
    }

    private static Optional<UserId> first(List<Candidate> eligible) {
        return best(eligible.stream().map(Candidate::inNewCycle).toList());
    }

    private static Optional<UserId> best(List<Candidate> candidates) {
        return candidates.stream().min(FEWEST_TURNS_THEN_LONGEST_AGO).map(Candidate::user);
    }

    record Turn(UserId user, boolean newCycle) {}
}
