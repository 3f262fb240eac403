package io.stellwerk.tickets;

import java.time.Instant;

/** A ticket came into being. */
public record TicketOpened(TicketId ticket, ChannelId channel, Instant at) {}
