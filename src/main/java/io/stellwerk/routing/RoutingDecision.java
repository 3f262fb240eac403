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
 * @param distribution empty when the rule was to leave tickets unassigned
 */
public record RoutingDecision(
        TicketId ticket,
        Instant at,
        TicketType type,
        long ruleVersion,
        Optional<Distribution> distribution,
        Optional<UserId> winner,
        List<Considered> considered) {

    public long eligible() {
        return considered.stream().filter(Considered::isEligible).count();
    }
}
