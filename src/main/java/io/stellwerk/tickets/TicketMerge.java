package io.stellwerk.tickets;

/**
 * What comes of merging two tickets.
 *
 * @param gone the one whose number will lead to the other one
 * @param kept the one that takes everything
 * @param messages how many messages and notes go over
 */
public record TicketMerge(TicketRow gone, TicketRow kept, long messages) {

    /** Replies then go to the contact of the kept ticket only. */
    public boolean joinsContacts() {
        return !gone.contact().equals(kept.contact());
    }

    /** A ticket without an owner takes that of the other one. */
    public boolean bringsOwner() {
        return kept.owner().isEmpty() && gone.owner().isPresent();
    }
}
