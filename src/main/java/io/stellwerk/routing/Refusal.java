package io.stellwerk.routing;

/** Why somebody in reach of a rule did not come into question. */
public enum Refusal {
    INACTIVE,
    NO_SEAT,
    NO_TICKET_ACCESS,
    EXTRA_MEMBER_ONLY,
    AWAY
}
