package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a ticket besides messages.
 *
 * @param by who did it; empty for Stellwerk itself or the customer
 * @param about whom it concerns, for instance the new owner
 * @param before what a value was, by its name; a built-in status or a priority by the name of its constant
 * @param after what it is since, in the same way
 */
public record TimelineEvent(
        Instant at,
        Kind kind,
        Optional<UserId> by,
        Optional<UserId> about,
        Optional<String> before,
        Optional<String> after) {

    public TimelineEvent(Instant at, Kind kind, Optional<UserId> by, Optional<UserId> about) {
        this(at, kind, by, about, Optional.empty(), Optional.empty());
    }

    static TimelineEvent changed(Instant at, Kind kind, UserId by, Optional<String> before, Optional<String> after) {
        return new TimelineEvent(at, kind, Optional.of(by), Optional.empty(), before, after);
    }

    /** What can happen. */
    public enum Kind {
        OPENED,
        ASSIGNED_AUTOMATICALLY,
        ASSIGNED,
        ASSIGNED_BY_REPLY,
        UNASSIGNED,
        LEFT_TO_TEAM,
        ROUTED_AGAIN,
        STATUS_CHANGED,
        CLOSED,
        REOPENED,
        REOPENED_BY_CUSTOMER
    }
}
