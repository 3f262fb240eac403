package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Permission;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a ticket is kept, and since when. */
@Component
class ShelfFacet implements BulkFacet {

    private final ShelfRows rows;
    private final Shelves shelves;
    private final Trash trash;
    private final CurrentUser currentUser;

    ShelfFacet(ShelfRows rows, Shelves shelves, Trash trash, CurrentUser currentUser) {
        this.rows = rows;
        this.shelves = shelves;
        this.trash = trash;
        this.currentUser = currentUser;
    }

    @Override
    public String read(TicketId ticket) {
        rows.hold(ticket);
        return rows.shelved(ticket)
                .map(shelved -> shelved.shelf() + "|" + shelved.at())
                .orElseGet(() -> Shelf.DESK + "|" + rows.wayBack(ticket));
    }

    @Override
    public boolean mayRestore() {
        return currentUser.may(Permission.DELETE_TICKETS);
    }

    @Override
    public boolean restore(TicketId ticket, String before, String after) {
        if (!read(ticket).equals(after)) {
            return false;
        }
        var me = Optional.of(currentUser.id());
        if (after.startsWith(Shelf.TRASH.name())) {
            trash.takeBack(ticket);
        } else if (before.startsWith(Shelf.TRASH.name())) {
            trash.put(ticket);
        } else if (before.startsWith(Shelf.SPAM.name())) {
            shelves.put(ticket, Shelf.SPAM, Kind.MARKED_AS_SPAM, me);
        } else {
            shelves.takeBack(ticket, Kind.NOT_SPAM, me);
        }
        return true;
    }
}
