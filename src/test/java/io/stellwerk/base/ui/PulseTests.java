package io.stellwerk.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PulseTests {

    private final AtomicLong lastBeat = new AtomicLong(1);
    private final AtomicLong time = new AtomicLong();
    private final Pulse pulse = new Pulse(lastBeat::get, time::get);

    @Test
    void aWindowIsThereFromTheBeginningAndAsLongAsItBeats() {
        assertThat(pulse.getAsBoolean()).isTrue();
        for (var minute = 0; minute < 10; minute++) {
            lastBeat.incrementAndGet();
            pass(Duration.ofMinutes(1));
            assertThat(pulse.getAsBoolean()).isTrue();
        }
    }

    @Test
    void aWindowThatMissedTwoBeatsIsGone() {
        pass(Pulse.GONE_AFTER.minusMillis(1));
        assertThat(pulse.getAsBoolean()).isTrue();

        pass(Duration.ofMillis(1));
        assertThat(pulse.getAsBoolean()).isFalse();
    }

    @Test
    void aWindowOfAComputerThatWakesUpIsBack() {
        pass(Duration.ofHours(8));
        assertThat(pulse.getAsBoolean()).isFalse();

        lastBeat.incrementAndGet();
        assertThat(pulse.getAsBoolean()).isTrue();
    }

    private void pass(Duration duration) {
        time.addAndGet(duration.toNanos());
    }
}
