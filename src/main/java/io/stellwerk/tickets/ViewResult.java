package io.stellwerk.tickets;

/** What became of a change to a view. */
public enum ViewResult {
    SAVED,
    /** Somebody else changed or deleted it meanwhile. */
    OUTDATED
}
