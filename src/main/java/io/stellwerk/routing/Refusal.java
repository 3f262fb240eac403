package io.stellwerk.routing;

/** Why somebody in reach of a rule did not come into question; checked in this order. */
public enum Refusal {
    INACTIVE,
    NO_SEAT,
    NO_TICKET_ACCESS,
    EXTRA_MEMBER_ONLY,
    MISSING_SKILL,
    AWAY,
    AT_CAPACITY,
    /** Had their turns in the running cycle of the round robin. */
    SERVED_IN_THIS_CYCLE
}
