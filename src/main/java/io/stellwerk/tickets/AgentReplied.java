package io.stellwerk.tickets;

import java.time.Instant;

/** An agent answered the customer; the channel of the ticket delivers it. */
public record AgentReplied(TicketId ticket, MessageId message, ChannelId channel, Instant at) {}
