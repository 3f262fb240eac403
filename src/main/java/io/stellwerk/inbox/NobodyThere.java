package io.stellwerk.inbox;

import io.stellwerk.tickets.ClaimResult;

/** Whoever was to get a ticket is not there any more. */
class NobodyThere extends RuntimeException {

    private static final long serialVersionUID = 1;

    static void unlessClaimed(ClaimResult result) {
        if (result == ClaimResult.LOST) {
            throw new NobodyThere();
        }
    }
}
