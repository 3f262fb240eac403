package io.stellwerk.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One promise about a ticket. What it says at a moment follows from these facts alone.
 *
 * @param endedAt when it was kept, or broken for good; empty while it runs
 * @param dueSoonAt when it begins to press; empty while that cannot be said, as it rests
 * @param dueAt the first moment that is too late; empty while that cannot be said
 * @param left what remains of a clock that rests, as its policy counts
 */
public record SlaClock(
        SlaGoal goal,
        Instant startedAt,
        Optional<Instant> endedAt,
        Optional<Instant> dueSoonAt,
        Optional<Instant> dueAt,
        Optional<Duration> left) {

    public boolean runs() {
        return endedAt.isEmpty();
    }

    public boolean rests() {
        return left.isPresent();
    }

    public SlaState state(Instant now) {
        if (!runs()) {
            return SlaState.COMPLETED;
        }
        if (isReached(dueAt, now)) {
            return SlaState.OVERDUE;
        }
        return isReached(dueSoonAt, now) ? SlaState.DUE_SOON : SlaState.ACTIVE;
    }

    /** Whether it ended too late. */
    public boolean wasMissed() {
        return endedAt.filter(end -> isReached(dueAt, end)).isPresent();
    }

    /** Whether it ended because the ticket was closed, and nobody had replied. */
    public boolean wasClosedUnanswered(List<ThreadEntry> thread) {
        return goal != SlaGoal.CLOSE
                && endedAt.filter(end -> thread.stream().noneMatch(entry -> answers(entry, end)))
                        .isPresent();
    }

    private boolean answers(ThreadEntry entry, Instant end) {
        return entry.kind() == MessageKind.TO_CUSTOMER
                && entry.delivery().state() != Delivery.State.FAILED
                && !entry.at().isBefore(startedAt)
                && !entry.at().isAfter(end);
    }

    private static boolean isReached(Optional<Instant> moment, Instant now) {
        return moment.filter(at -> !now.isBefore(at)).isPresent();
    }
}
