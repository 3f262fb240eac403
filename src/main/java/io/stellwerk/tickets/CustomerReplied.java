package io.stellwerk.tickets;

import java.time.Instant;

/** The customer wrote again. */
public record CustomerReplied(TicketId ticket, MessageId message, Instant at) {}
