package io.stellwerk.inbox;

import io.stellwerk.tickets.ClaimResult;

/** What somebody wanted is not possible any more; nothing was changed. */
class TooLate extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Reason reason;

    /** Why it is not. */
    enum Reason {
        /** Whoever was to get a ticket is not there any more. */
        NOBODY_THERE,
        /** The message has left the house. */
        HAS_LEFT,
        /** A ticket was to sleep until a moment that has passed. */
        MOMENT_IS_OVER,
        /** A ticket was to sleep that is closed. */
        IS_CLOSED,
        /** A rule was to decide on a ticket that is closed. */
        CLOSED_FOR_RULES,
        /** The status that a ticket was to get was deleted. */
        STATUS_GONE,
        /** The category that a ticket was to get was deleted. */
        CATEGORY_GONE,
        /** A change was to be taken back that somebody else's has followed. */
        CHANGED_SINCE,
        /** A message was to be split off that is gone, or after which nothing of the customer would stay. */
        NOTHING_TO_SPLIT
    }

    TooLate(Reason reason) {
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    static void unless(boolean done, Reason reason) {
        if (!done) {
            throw new TooLate(reason);
        }
    }

    static void unlessClaimed(ClaimResult result) {
        unless(result != ClaimResult.LOST, Reason.NOBODY_THERE);
    }
}
