package io.stellwerk.tickets;

import java.time.Instant;

/** A ticket was put on another shelf, or back on the desk. */
public record ShelfChanged(TicketId ticket, Shelf shelf, Instant at) {}
