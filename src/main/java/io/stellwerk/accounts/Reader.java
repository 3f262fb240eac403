package io.stellwerk.accounts;

import io.stellwerk.accounts.TicketScope.Reach;

/** Somebody with a working account and the tickets they may see. */
record Reader(UserId user, TicketScope view) {

    /** As the database tells it. */
    Reader(long id, Reach reach, boolean unassigned) {
        this(new UserId(id), new TicketScope(reach, unassigned));
    }
}
