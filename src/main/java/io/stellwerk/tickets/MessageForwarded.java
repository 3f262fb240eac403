package io.stellwerk.tickets;

import java.time.Instant;

/** An agent passed a message on to somebody else; the channel of the ticket delivers it. */
public record MessageForwarded(TicketId ticket, MessageId message, ChannelId channel, Instant at) {}
