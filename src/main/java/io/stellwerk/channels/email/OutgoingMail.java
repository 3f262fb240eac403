package io.stellwerk.channels.email;

import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.MessageId;
import io.stellwerk.tickets.TicketId;

/** A reply on its way; {@code attempts} so far. */
record OutgoingMail(MessageId message, TicketId ticket, ChannelId channel, int attempts) {}
