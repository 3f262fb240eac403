package io.stellwerk.tickets;

import java.util.Collection;

/**
 * Something that hangs on tickets in a table of its own. It is told in the transaction in which tickets are merged, split
 * or deleted for good, while these are held.
 */
public interface TicketBelongings {

    /** Everything of {@code gone} goes to {@code kept}. */
    default void merged(TicketId gone, TicketId kept) {}

    /** Messages of one ticket went to another one. */
    default void moved(Collection<MessageId> messages, TicketId to) {}

    /** The ticket and its messages are deleted for good, right after this. */
    default void forget(TicketId ticket, Collection<MessageId> messages) {}
}
