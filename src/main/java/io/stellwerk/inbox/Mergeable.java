package io.stellwerk.inbox;

import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketRow;

/** A ticket that could be merged with another one; {@code contact} is the name. */
record Mergeable(TicketRow ticket, String contact) {

    TicketId id() {
        return ticket.id();
    }

    String label() {
        return "#" + id().value() + " " + Words.subject(ticket);
    }
}
