package io.stellwerk.tickets;

/** Where a ticket is kept, while nobody else changes it. */
record KeptTicket(TicketId ticket, Shelf shelf, boolean snoozed) {}
