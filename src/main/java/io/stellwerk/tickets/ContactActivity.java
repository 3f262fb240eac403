package io.stellwerk.tickets;

import java.time.Instant;

/** What somebody sees of a contact's tickets: all of them, the open ones, and when the latest thing happened. */
public record ContactActivity(long tickets, long open, Instant last) {}
