package io.stellwerk.tickets;

/** What a ticket waits for: to be routed, for somebody to become eligible, or for nothing. */
enum RoutingState {
    PENDING,
    WAITING,
    SETTLED
}
