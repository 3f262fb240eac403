package io.stellwerk.tickets;

/** What became of a snippet that somebody saved. */
public enum SnippetSaving {
    SAVED,
    SHORTCUT_TAKEN,
    /** Somebody else changed or deleted it meanwhile. */
    OUTDATED
}
