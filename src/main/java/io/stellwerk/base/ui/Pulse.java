package io.stellwerk.base.ui;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Whether somebody's browser still shows a window with a {@link Heartbeat}. One that was killed, or whose computer
 * sleeps, does not beat, and Vaadin itself only looks when that browser asks for something again. Asked from any thread.
 */
public final class Pulse implements BooleanSupplier {

    /** Two beats of a tab in the background, and some seconds for a slow network. */
    static final Duration GONE_AFTER = Duration.ofSeconds(150);

    private final LongSupplier lastBeat;
    private final LongSupplier nanoTime;
    private long beat;
    private long heardAt;

    public Pulse(UI window) {
        this(() -> window.getInternals().getLastHeartbeatTimestamp(), System::nanoTime);
    }

    Pulse(LongSupplier lastBeat, LongSupplier nanoTime) {
        this.lastBeat = lastBeat;
        this.nanoTime = nanoTime;
        beat = lastBeat.getAsLong();
        heardAt = nanoTime.getAsLong();
    }

    @Override
    public synchronized boolean getAsBoolean() {
        var now = nanoTime.getAsLong();
        var latest = lastBeat.getAsLong();
        if (latest != beat) {
            beat = latest;
            heardAt = now;
        }
        return now - heardAt < GONE_AFTER.toNanos();
    }
}
