package io.stellwerk.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class StrangersTests {

    private final Strangers strangers =
            new Strangers(Clock.fixed(Instant.parse("2026-03-02T08:00:00Z"), ZoneOffset.UTC));

    @Test
    void onlyTheBeginningOfWhatIsTooLongForAnAddressIsRemembered() {
        var endless = "a".repeat(100_000);

        for (int failure = 1; failure <= FailedLogins.BEFORE_LOCK_OUT; failure++) {
            strangers.failed(endless + failure);
        }

        assertThat(strangers.lockedOutUntil(endless + "another end")).isPresent();
        assertThat(strangers.lockedOutUntil("another beginning" + endless)).isEmpty();
    }
}
