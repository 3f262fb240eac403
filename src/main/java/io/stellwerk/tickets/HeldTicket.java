package io.stellwerk.tickets;

import io.stellwerk.team.TeamId;
import java.util.Optional;
import java.util.Set;

/**
 * A ticket that nobody else changes until this transaction ends.
 *
 * @param waitsOnceOpen whether it waited for a rule when it was closed or left the desk, and is to wait again
 */
record HeldTicket(AssignmentFacts facts, RoutingState routing, boolean waitsOnceOpen, Set<TeamId> teams) {

    static HeldTicket of(QueuedTicket ticket) {
        var routing = ticket.waiting() ? RoutingState.WAITING : RoutingState.PENDING;
        return new HeldTicket(ticket.facts(), routing, false, Set.of());
    }

    HeldTicket with(Set<TeamId> assigned) {
        return new HeldTicket(facts, routing, waitsOnceOpen, assigned);
    }

    ClaimResult answer(Claim claim) {
        if (!holds(claim)) {
            return ClaimResult.LOST;
        }
        return isSo(claim) ? ClaimResult.ALREADY_SO : ClaimResult.CLAIMED;
    }

    private boolean holds(Claim claim) {
        return switch (claim) {
            case Claim.Automatic automatic -> isOwnedBy(automatic.to()) || isAsSeen(automatic.seenVersion());
            case Claim.LeftTo left -> isAsSeen(left.seenVersion());
            case Claim.ByReply reply -> isOwnedBy(reply.to()) || facts.owner().isEmpty();
            case Claim.Manual manual -> true;
            case Claim.ToTeam team -> true;
            case Claim.ToNobody nobody -> true;
            case Claim.RouteAgain again -> facts.open();
            case Claim.Restored back -> facts.version() == back.seenVersion();
        };
    }

    private boolean isSo(Claim claim) {
        return switch (claim) {
            case Claim.Automatic automatic -> isOwnedBy(automatic.to());
            case Claim.LeftTo left -> false;
            case Claim.ByReply reply -> isOwnedBy(reply.to());
            case Claim.Manual manual -> isOwnedBy(manual.to());
            case Claim.ToTeam team -> facts.owner().isEmpty() && isSettled() && teams.equals(Set.of(team.team()));
            case Claim.ToNobody nobody -> facts.owner().isEmpty() && isSettled();
            case Claim.RouteAgain again -> routing == RoutingState.PENDING;
            case Claim.Restored back -> false;
        };
    }

    private boolean isAsSeen(long version) {
        return facts.open() && facts.owner().isEmpty() && facts.version() == version;
    }

    private boolean isOwnedBy(io.stellwerk.accounts.UserId user) {
        return facts.owner().equals(Optional.of(user));
    }

    private boolean isSettled() {
        return routing == RoutingState.SETTLED && !waitsOnceOpen;
    }
}
