package io.stellwerk.tickets;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long somebody waits for the steps of a search together. */
final class Patience {

    private final Clock clock;
    private final Instant end;

    private Patience(Clock clock, Instant end) {
        this.clock = clock;
        this.end = end;
    }

    static Patience of(Duration most, Clock clock) {
        return new Patience(clock, clock.instant().plus(most));
    }

    boolean isOver() {
        return !left().isPositive();
    }

    Duration left() {
        return Duration.between(clock.instant(), end);
    }
}
