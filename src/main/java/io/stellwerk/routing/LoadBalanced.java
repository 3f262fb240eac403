package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.tickets.Workload;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The eligible person with the fewest open tickets; among equals the one whose last automatic assignment is longest
 * ago, never assigned first, then the lowest id (spec/01 section 3).
 */
final class LoadBalanced {

    static final Comparator<Candidate> FEWEST_THEN_LONGEST_AGO = Comparator.comparing(
                    Candidate::workload, Comparator.comparingLong(Workload::openTickets))
            .thenComparing(candidate -> candidate.workload().lastAutomatic().orElse(Instant.MIN))
            .thenComparing(Candidate::user);

    private LoadBalanced() {}

    static Optional<UserId> best(List<Candidate> eligible) {
        return eligible.stream().min(FEWEST_THEN_LONGEST_AGO).map(Candidate::user);
    }
}
