package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a ticket besides messages.
 *
 * @param by who did it; empty for Stellwerk itself or the customer
 * @param about whom it concerns, for instance the new owner; empty for one who was removed means that there was none
 * @param before what a value was, by its name; a built-in status or a priority by the name of its constant
 * @param after what it is since, in the same way; of what was left to a team its name, or several, which older events do not have
 */
public record TimelineEvent(
        Instant at,
        Kind kind,
        Optional<UserId> by,
        Optional<UserId> about,
        Optional<String> before,
        Optional<String> after) {

    static final int LONGEST_VALUE = 200;

    public TimelineEvent(Instant at, Kind kind, Optional<UserId> by, Optional<UserId> about) {
        this(at, kind, by, about, Optional.empty(), Optional.empty());
    }

    /** @param by empty for Stellwerk itself or the customer */
    static TimelineEvent of(Instant at, Kind kind, Optional<UserId> by) {
        return new TimelineEvent(at, kind, by, Optional.empty());
    }

    /** Something between this ticket and another one. */
    static TimelineEvent with(TicketId other, Instant at, Kind kind, UserId by) {
        return changed(at, kind, by, Optional.empty(), Optional.of(Long.toString(other.value())));
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
        PRIORITY_CHANGED,
        CATEGORY_CHANGED,
        TAGGED,
        UNTAGGED,
        CLOSED,
        REOPENED,
        REOPENED_BY_CUSTOMER,
        SNOOZED,
        WOKEN,
        WOKEN_BY_TIME,
        WOKEN_BY_CUSTOMER,
        MARKED_AS_SPAM,
        NOT_SPAM,
        SENDER_BLOCKED,
        DELETED,
        RESTORED,
        RESTORED_BY_CUSTOMER,
        MERGED_IN,
        MERGED_INTO,
        SPLIT_OFF,
        SPLIT_FROM,
        MOVED,
        UNDELIVERED;

        /** Whether it says whose the ticket is. */
        public boolean changesOwner() {
            return switch (this) {
                case ASSIGNED_AUTOMATICALLY, ASSIGNED, ASSIGNED_BY_REPLY, UNASSIGNED, LEFT_TO_TEAM, ROUTED_AGAIN ->
                    true;
                default -> false;
            };
        }
    }
}
