package io.stellwerk.tickets;

/** Where a ticket is kept. Only those on the desk are worked on, routed and counted. */
public enum Shelf {
    DESK,
    /** In quarantine; whatever else is said on it stays there. */
    SPAM,
    /** Deleted, and kept for a while so that it can be restored. */
    TRASH,
    /** Its messages went to another ticket, to which its number leads. */
    MERGED
}
