package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a ticket stands, and whether a rule was still to find an owner. */
@Component
class StatusFacet implements BulkFacet {

    private final Tickets tickets;
    private final TicketRows rows;
    private final Ownership ownership;
    private final CurrentUser currentUser;

    StatusFacet(Tickets tickets, TicketRows rows, Ownership ownership, CurrentUser currentUser) {
        this.tickets = tickets;
        this.rows = rows;
        this.ownership = ownership;
        this.currentUser = currentUser;
    }

    @Override
    public String read(TicketId ticket) {
        rows.lock(ticket);
        return rows.standing(ticket);
    }

    @Override
    public boolean restore(TicketId ticket, String before, String after) {
        if (!read(ticket).equals(after)) {
            return false;
        }
        var was = before.split("\\|", -1);
        tickets.restoreStatus(ticket, TicketStatus.valueOf(was[0]));
        if (!was[1].equals(RoutingState.SETTLED.name())) {
            ownership.claim(new Claim.RouteAgain(ticket), Optional.of(currentUser.id()));
        }
        return true;
    }
}
