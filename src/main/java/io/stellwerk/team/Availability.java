package io.stellwerk.team;

import java.time.Instant;

/** Whether somebody gets tickets automatically, and since when. */
public record Availability(State state, Instant since) {

    /** The two states that decide automatic assignment. */
    public enum State {
        AVAILABLE,
        AWAY
    }

    public boolean isAvailable() {
        return state == State.AVAILABLE;
    }
}
