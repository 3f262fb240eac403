package io.stellwerk.inbox;

import io.stellwerk.tickets.TicketRow;
import io.stellwerk.tickets.TicketStatus;

/** A further ticket of the same contact. */
record OtherTicket(TicketRow ticket, TicketStatus status) {}
