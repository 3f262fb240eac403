package io.stellwerk.team;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether somebody gets tickets automatically.
 *
 * @param since when that began; {@link Instant#EPOCH} for always
 * @param source what decides it
 * @param until when the next scheduled change comes; empty for none
 * @param reason why they are away, if they said
 */
public record Availability(
        State state, Instant since, Source source, Optional<Instant> until, Optional<String> reason) {

    public Availability(State state, Instant since) {
        this(state, since, Source.MANUAL, Optional.empty(), Optional.empty());
    }

    /** The two states that decide automatic assignment. */
    public enum State {
        AVAILABLE,
        AWAY
    }

    /** What availability comes from, the strongest first (spec/02 section 2). */
    public enum Source {
        OUT_OF_OFFICE,
        NO_BROWSER,
        MANUAL,
        WORKING_HOURS,
        ALWAYS
    }

    public boolean isAvailable() {
        return state == State.AVAILABLE;
    }
}
