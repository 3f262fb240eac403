package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Why a ticket went to somebody, or to nobody (spec/01 section 6).
 *
 * @param ruleVersion the version of the channel's rule that decided
 * @param distribution empty when no pool was asked
 */
public record RoutingDecision(
        TicketId ticket,
        Instant at,
        TicketType type,
        long ruleVersion,
        Outcome outcome,
        Optional<Distribution> distribution,
        Optional<UserId> winner,
        List<Considered> considered) {

    /** How a decision ended. */
    public enum Outcome {
        ASSIGNED,
        /** The owner of the contact got it. */
        ASSIGNED_TO_CONTACT_OWNER,
        /** The owner of the contact is away and got it by mail; the ticket is unassigned. */
        MAILED_TO_CONTACT_OWNER,
        /** The rule leaves tickets to teams. */
        TEAM_ONLY,
        /** Nobody was eligible, or the rule leaves tickets unassigned. */
        UNASSIGNED,
        /** Nobody was eligible; the ticket waits. */
        WAITING;

        /** Whether it came from a pool, or from finding nobody there. */
        boolean asksPool() {
            return this == ASSIGNED || this == UNASSIGNED || this == WAITING;
        }
    }

    public long eligible() {
        return considered.stream().filter(Considered::isEligible).count();
    }
}
