package io.stellwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.MovableClock;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuessesTests {

    private final MovableClock clock = new MovableClock();
    private final Guesses guesses = new Guesses(clock, 3);

    @Test
    void tooManyFailuresOfOneAddressCloseTheDoorForIt() {
        fail(3, "192.0.2.1");

        assertThat(guesses.areTooMany("192.0.2.1")).isTrue();
        assertThat(guesses.areTooMany("192.0.2.2")).isFalse();
    }

    @Test
    void afterAWhileTheDoorIsOpenAgain() {
        fail(3, "192.0.2.1");

        clock.skip(Guesses.WINDOW.minus(Duration.ofSeconds(10)));
        assertThat(guesses.areTooMany("192.0.2.1")).isTrue();

        clock.skip(Duration.ofSeconds(10));
        assertThat(guesses.areTooMany("192.0.2.1")).isFalse();
    }

    @Test
    void onlyTheFailureThatClosesTheDoorSaysSo() {
        var closed = Stream.generate(() -> guesses.failed("192.0.2.1")).limit(5).toList();

        assertThat(closed).containsExactly(false, false, true, false, false);
    }

    private void fail(int times, String address) {
        for (int failure = 0; failure < times; failure++) {
            guesses.failed(address);
        }
    }
}
