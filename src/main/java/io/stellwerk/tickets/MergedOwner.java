package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose a ticket is that another one was merged into, so that nobody's question is left lying. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MergedOwner {

    private final TicketRows tickets;
    private final Ownership ownership;

    MergedOwner(TicketRows tickets, Ownership ownership) {
        this.tickets = tickets;
        this.ownership = ownership;
    }

    /** It stays with its owner; without one, or if they left while it was closed, the owner of the other one gets it. */
    void settle(HeldTicket gone, HeldTicket kept, Optional<UserId> by) {
        var ticket = kept.facts().ticket();
        var opened = !kept.facts().open() && gone.facts().open();
        if (isUnowned(ticket)) {
            gone.facts().owner().ifPresent(owner -> ownership.claim(new Claim.Manual(ticket, owner), by));
        }
        if (opened && isUnowned(ticket) && gone.routing() != RoutingState.SETTLED) {
            ownership.claim(new Claim.RouteAgain(ticket), by);
        }
    }

    private boolean isUnowned(TicketId ticket) {
        return tickets.facts(ticket).flatMap(AssignmentFacts::owner).isEmpty();
    }
}
