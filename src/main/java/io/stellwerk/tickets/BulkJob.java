package io.stellwerk.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A change of many tickets, and how far it is.
 *
 * @param undoes the change it takes back
 * @param undone whether it was taken back itself
 */
public record BulkJob(
        BulkJobId id,
        BulkChange change,
        Map<BulkOutcome, Long> tickets,
        Optional<Instant> finishedAt,
        Optional<BulkJobId> undoes,
        boolean undone) {

    static final Duration UNDO_FOR = Duration.ofMinutes(10);

    private static final Set<BulkOutcome> SKIPPED = EnumSet.of(
            BulkOutcome.ALREADY_SO, BulkOutcome.NOT_ALLOWED, BulkOutcome.NOBODY_THERE, BulkOutcome.CHANGED_SINCE);

    public BulkJob {
        tickets = Map.copyOf(tickets);
    }

    public boolean isFinished() {
        return finishedAt.isPresent();
    }

    public long total() {
        return tickets.values().stream().mapToLong(Long::longValue).sum();
    }

    public long dealtWith() {
        return total() - count(BulkOutcome.WAITING);
    }

    public long skipped() {
        return SKIPPED.stream().mapToLong(this::count).sum();
    }

    public long count(BulkOutcome outcome) {
        return tickets.getOrDefault(outcome, 0L);
    }

    /** Something was changed that can still be taken back. */
    public boolean canBeUndone(Instant now) {
        return undoes.isEmpty()
                && !undone
                && count(BulkOutcome.DONE) > 0
                && finishedAt.filter(end -> now.isBefore(end.plus(UNDO_FOR))).isPresent();
    }
}
