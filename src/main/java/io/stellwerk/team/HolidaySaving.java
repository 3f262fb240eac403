package io.stellwerk.team;

/** How the wish to save a holiday calendar ended. */
public enum HolidaySaving {
    SAVED,
    NAME_TAKEN,
    /** Somebody else saved or deleted it meanwhile. */
    OUTDATED
}
