package io.stellwerk.tickets;

/** How a claim ended; losing is nothing unusual. */
public enum ClaimResult {
    CLAIMED,
    /** It was as claimed before; nothing was written. */
    ALREADY_SO,
    LOST
}
