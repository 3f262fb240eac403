package io.stellwerk.tickets;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a clock says at a moment.
 *
 * @param distance in full minutes: until it is due, since it is overdue, or what a clock that rests has left
 */
public record SlaReading(SlaClock clock, SlaState state, Duration distance) {

    public static SlaReading of(SlaClock clock, Instant now) {
        var state = clock.state(now);
        return new SlaReading(clock, state, distance(clock, state, now).truncatedTo(ChronoUnit.MINUTES));
    }

    /** Equal for as long as the clock neither turns nor is changed. */
    public SlaReading anyMinute() {
        return new SlaReading(clock, state, Duration.ZERO);
    }

    /** Whether it rests and has time left. */
    public boolean isPaused() {
        return clock.rests() && state != SlaState.OVERDUE;
    }

    private static Duration distance(SlaClock clock, SlaState state, Instant now) {
        return state == SlaState.OVERDUE
                ? sinceDue(clock, now)
                : clock.left().orElseGet(() -> sinceDue(clock, now).negated());
    }

    private static Duration sinceDue(SlaClock clock, Instant now) {
        return clock.dueAt().map(due -> Duration.between(due, now)).orElse(Duration.ZERO);
    }
}
