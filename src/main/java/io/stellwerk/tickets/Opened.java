package io.stellwerk.tickets;

/** A ticket and the message that opened it. */
public record Opened(TicketId ticket, MessageId message) {}
