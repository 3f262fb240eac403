package io.stellwerk.channels;

import io.stellwerk.tickets.MessageId;
import io.stellwerk.tickets.TicketId;

/** What became of a message from outside. */
public sealed interface Received {

    /** It opened a ticket. */
    record NewTicketOpened(TicketId ticket, MessageId message) implements Received {}

    /** It joined a ticket. */
    record Joined(TicketId ticket, MessageId message) implements Received {}

    /** It had been received before, so nothing was done. */
    record AlreadySeen() implements Received {}
}
