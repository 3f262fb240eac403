package io.stellwerk.inbox;

import io.stellwerk.accounts.Person;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketRow;
import io.stellwerk.tickets.TicketStatus;
import java.util.Optional;

/** A line of the ticket list; {@code contact} is the name. */
record ListedTicket(TicketRow ticket, String contact, Optional<Person> owner, TicketStatus status) {

    TicketId id() {
        return ticket.id();
    }
}
