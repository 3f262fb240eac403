package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.Availability;
import io.stellwerk.tickets.Workload;
import java.util.Optional;

/** Everything a decision needs to know about one person in reach of a rule. */
record Candidate(
        UserId user,
        boolean active,
        boolean hasSeat,
        boolean worksOnTickets,
        boolean inPool,
        Availability availability,
        Workload workload) {

    Optional<Refusal> refusal(boolean onlyAvailable) {
        if (!active) {
            return Optional.of(Refusal.INACTIVE);
        }
        if (!hasSeat) {
            return Optional.of(Refusal.NO_SEAT);
        }
        if (!worksOnTickets) {
            return Optional.of(Refusal.NO_TICKET_ACCESS);
        }
        if (!inPool) {
            return Optional.of(Refusal.EXTRA_MEMBER_ONLY);
        }
        return onlyAvailable && !availability.isAvailable() ? Optional.of(Refusal.AWAY) : Optional.empty();
    }
}
