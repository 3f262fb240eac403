package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a ticket besides messages.
 *
 * @param by who did it; empty for Stellwerk itself or the customer
 * @param about whom it concerns, for instance the new owner
 */
public record TimelineEvent(Instant at, Kind kind, Optional<UserId> by, Optional<UserId> about) {

    /** What can happen. */
    public enum Kind {
        OPENED,
        ASSIGNED_AUTOMATICALLY,
        ASSIGNED,
        ASSIGNED_BY_REPLY,
        UNASSIGNED,
        LEFT_TO_TEAM,
        ROUTED_AGAIN,
        CLOSED,
        REOPENED,
        REOPENED_BY_CUSTOMER
    }
}
