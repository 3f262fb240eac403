package io.stellwerk.tickets;

/** Whose a ticket is once it was moved to another channel. */
public enum MoveThen {
    KEEP_OWNER,
    ROUTE_AGAIN
}
