package io.stellwerk.tickets;

/**
 * Who gets a closed ticket that its customer opens again (spec/04 section 3). Whoever left or has no seat never does, and
 * what nobody owned is routed like a new one.
 */
public enum Reopening {
    KEEP_OWNER,
    ROUTE_AGAIN_IF_AWAY
}
