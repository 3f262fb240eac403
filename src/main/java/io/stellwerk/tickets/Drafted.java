package io.stellwerk.tickets;

/** How a draft was kept. */
public enum Drafted {
    AS_WRITTEN,
    /** With what another window of its writer put into it meanwhile. */
    WITH_ANOTHER,
    /** What was written since; the rest was sent or thrown away meanwhile. */
    WITHOUT_WHAT_WENT
}
