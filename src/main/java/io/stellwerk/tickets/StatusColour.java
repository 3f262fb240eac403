package io.stellwerk.tickets;

/** How much a status calls for attention. */
public enum StatusColour {
    QUIET,
    INFO,
    SUCCESS,
    WARNING,
    DANGER
}
