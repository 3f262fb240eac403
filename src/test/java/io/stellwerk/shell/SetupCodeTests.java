package io.stellwerk.shell;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.MovableClock;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SetupCodeTests {

    private final MovableClock clock = new MovableClock();
    private final SetupCode code = new SetupCode(clock);

    @Test
    void theCodeOfTheLogIsAcceptedHoweverItIsTyped() {
        assertThat(code.check(code.value())).isEqualTo(SetupResult.DONE);
        assertThat(code.check(" " + code.value().replace('-', ' ').toLowerCase(Locale.ROOT)))
                .isEqualTo(SetupResult.DONE);
    }

    @Test
    void everyStellwerkHasItsOwnCode() {
        assertThat(new SetupCode(clock).value()).isNotEqualTo(code.value()).hasSize(14);
    }

    @Test
    void wrongCodesHaveToWaitLongerAndLonger() {
        for (int attempt = 0; attempt < SetupCode.FREE_TRIES; attempt++) {
            assertThat(code.check("wrong")).isEqualTo(SetupResult.WRONG_CODE);
        }
        assertThat(code.check(code.value())).isEqualTo(SetupResult.TOO_FAST);

        clock.skip(Duration.ofSeconds(2));
        assertThat(code.check("wrong")).isEqualTo(SetupResult.WRONG_CODE);
        clock.skip(Duration.ofSeconds(2));
        assertThat(code.check(code.value())).isEqualTo(SetupResult.TOO_FAST);

        clock.skip(Duration.ofSeconds(2));
        assertThat(code.check(code.value())).isEqualTo(SetupResult.DONE);
    }
}
