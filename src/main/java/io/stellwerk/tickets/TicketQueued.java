package io.stellwerk.tickets;

import java.time.Instant;

/** A ticket is to be routed once more. */
public record TicketQueued(TicketId ticket, ChannelId channel, Instant at) {}
