package io.stellwerk.tickets;

/** What became of a change to statuses or categories. */
public enum PipelineResult {
    SAVED,
    NAME_TAKEN,
    /** Somebody else changed it meanwhile. */
    OUTDATED,
    /** A role asks for an open status and this one is closed, or the other way round. */
    ROLE_CONTRADICTS,
    /** A role would be left without a status. */
    ROLE_NEEDED,
    /** Tickets have it, and nothing was said about where they go. */
    IN_USE,
    /** A service level policy is for it. */
    PROMISED,
    /** A routing rule asks for it. */
    ASKED_FOR
}
