package io.stellwerk.tickets;

/** How the wish to save a policy ended. */
public enum SlaSaving {
    SAVED,
    NAME_TAKEN,
    /** Somebody else saved or deleted it meanwhile. */
    OUTDATED
}
