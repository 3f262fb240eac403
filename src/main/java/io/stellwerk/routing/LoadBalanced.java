package io.stellwerk.routing;

import io.stellwerk.team.Availability;
import io.stellwerk.tickets.Workload;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The eligible person with the fewest open tickets; among equals the one whose last automatic assignment is longest
 * ago, never assigned first, then the lowest id (spec/01 section 3).
 */
final class LoadBalanced {

    private static final Comparator<Candidate> FEWEST_THEN_LONGEST_AGO = Comparator.comparing(
                    Candidate::workload, Comparator.comparingLong(Workload::openTickets))
            .thenComparing(candidate -> candidate.workload().lastAutomatic().orElse(Instant.MIN))
            .thenComparing(Candidate::user);

    private LoadBalanced() {}

    static Choice choose(List<Candidate> candidates, boolean onlyAvailable) {
        var winner = candidates.stream()
                .filter(candidate -> candidate.refusal(onlyAvailable).isEmpty())
                .min(FEWEST_THEN_LONGEST_AGO)
                .map(Candidate::user);
        return new Choice(
                winner,
                candidates.stream()
                        .map(candidate -> considered(candidate, onlyAvailable))
                        .toList());
    }

    private static Considered considered(Candidate candidate, boolean onlyAvailable) {
        var refusal = candidate.refusal(onlyAvailable);
        var awaySince = refusal.filter(Refusal.AWAY::equals)
                .map(away -> candidate.availability())
                .map(Availability::since);
        return new Considered(candidate.user(), candidate.workload().openTickets(), refusal, awaySince);
    }
}
