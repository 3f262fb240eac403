package io.stellwerk.tickets;

import java.time.Instant;

/** From this moment on, until the next phase, clocks run, rest or are done. */
record SlaPhase(Instant from, Stage stage) {

    enum Stage {
        RUNNING,
        PAUSED,
        CLOSED
    }
}
