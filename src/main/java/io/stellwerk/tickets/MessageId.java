package io.stellwerk.tickets;

import java.io.Serializable;

/** Names a message of a ticket. */
public record MessageId(long value) implements Serializable {}
