package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Retried;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Tickets that are spam, or taken for it. Nothing is deleted, and each can go back as it was. */
@Service
@Retried
public class Quarantine {

    private final ShelfRows rows;
    private final Shelves shelves;
    private final CustomerMessages customers;
    private final Scopes scopes;
    private final CurrentUser currentUser;

    Quarantine(ShelfRows rows, Shelves shelves, CustomerMessages customers, Scopes scopes, CurrentUser currentUser) {
        this.rows = rows;
        this.shelves = shelves;
        this.customers = customers;
        this.scopes = scopes;
        this.currentUser = currentUser;
    }

    /**
     * Later messages of its thread stay in quarantine, too.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the ticket is not theirs to edit
     */
    @PreAuthorize("hasRole('" + Role.DELETE_TICKETS + "')")
    public void markAsSpam(TicketId ticket) {
        rows.hold(ticket);
        scopes.mustEdit(ticket);
        shelves.put(ticket, Shelf.SPAM, Kind.MARKED_AS_SPAM, me());
    }

    /**
     * Back to the desk with the status and owner it had; what waited for routing is routed again.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the ticket is not theirs to edit
     */
    @PreAuthorize("hasRole('" + Role.DELETE_TICKETS + "')")
    public void notSpam(TicketId ticket) {
        rows.hold(ticket);
        scopes.mustEdit(ticket, Shelf.SPAM);
        shelves.takeBack(ticket, Kind.NOT_SPAM, me());
    }

    /** Opens a ticket that nobody is to see but in Spam; nothing is routed and nobody is told. */
    @Unrestricted("Incoming messages belong to nobody who is logged in")
    public Opened open(NewTicket fresh) {
        var opened = customers.write(fresh);
        shelves.put(opened.ticket(), Shelf.SPAM, Kind.SENDER_BLOCKED, Optional.empty());
        return opened;
    }

    @Unrestricted("Incoming messages belong to nobody who is logged in")
    public boolean holds(TicketId ticket) {
        return rows.shelved(ticket)
                .filter(shelved -> shelved.shelf() == Shelf.SPAM)
                .isPresent();
    }

    private Optional<UserId> me() {
        return Optional.of(currentUser.id());
    }
}
