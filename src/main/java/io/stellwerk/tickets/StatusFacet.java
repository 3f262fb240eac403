package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a ticket stands, and whether a rule was still to find an owner. */
@Component
class StatusFacet implements BulkFacet {

    private final StatusChanges statusChanges;
    private final TicketRows rows;
    private final Ownership ownership;
    private final CurrentUser currentUser;

    StatusFacet(StatusChanges statusChanges, TicketRows rows, Ownership ownership, CurrentUser currentUser) {
        this.statusChanges = statusChanges;
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
        statusChanges.change(ticket, new StatusId(Long.parseLong(was[0])));
        if (!was[1].equals(RoutingState.SETTLED.name()) && isUnowned(ticket)) {
            ownership.claim(new Claim.RouteAgain(ticket), Optional.of(currentUser.id()));
        }
        return read(ticket).startsWith(was[0] + "|");
    }

    private boolean isUnowned(TicketId ticket) {
        return rows.facts(ticket).flatMap(AssignmentFacts::owner).isEmpty();
    }
}
