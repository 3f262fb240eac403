package io.stellwerk.tickets;

import java.time.Instant;

/** A ticket was closed; its owner has room again. */
public record TicketClosed(TicketId ticket, Instant at) {}
