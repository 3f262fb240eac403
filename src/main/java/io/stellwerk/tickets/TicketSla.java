package io.stellwerk.tickets;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is promised about a ticket, and how that stands. */
public record TicketSla(String policy, List<SlaClock> clocks) {

    /** Of those that rest the one with the least time left. */
    private static final Comparator<SlaClock> FIRST_DUE = Comparator.comparing(
                    (SlaClock clock) -> clock.dueAt().orElse(Instant.MAX))
            .thenComparing(clock -> clock.left().orElse(Duration.ZERO));

    public TicketSla {
        clocks = List.copyOf(clocks);
    }

    /** The running clock that presses most; empty when all is done. */
    public Optional<SlaClock> pressing() {
        return clocks.stream().filter(SlaClock::runs).min(FIRST_DUE);
    }

    /** What that clock says at a moment. */
    public Optional<SlaReading> pressing(Instant now) {
        return pressing().map(clock -> SlaReading.of(clock, now));
    }

    public SlaState state(Instant now) {
        return pressing().map(clock -> clock.state(now)).orElse(SlaState.COMPLETED);
    }

    /** Whether a promise was broken, be it over or not. */
    public boolean wasMissed() {
        return clocks.stream().anyMatch(SlaClock::wasMissed);
    }
}
