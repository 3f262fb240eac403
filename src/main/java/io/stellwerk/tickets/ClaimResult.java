package io.stellwerk.tickets;

/** How a claim ended; losing is nothing unusual. */
public enum ClaimResult {
    CLAIMED,
    ALREADY_THEIRS,
    LOST
}
