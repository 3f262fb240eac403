package io.stellwerk.routing;

/** What happens to a ticket when nobody of the pool is eligible. */
public enum IfNobody {
    LEAVE_UNASSIGNED,
    /** It waits, oldest first, until somebody can take it. */
    WAIT
}
