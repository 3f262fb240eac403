package io.stellwerk.tickets;

/** Where a clock stands at a moment; the most pressing comes first. */
public enum SlaState {
    OVERDUE,
    DUE_SOON,
    ACTIVE,
    COMPLETED
}
