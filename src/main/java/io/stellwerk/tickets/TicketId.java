package io.stellwerk.tickets;

import java.io.Serializable;

/** Names a ticket; its number on screen. */
public record TicketId(long value) implements Serializable {}
