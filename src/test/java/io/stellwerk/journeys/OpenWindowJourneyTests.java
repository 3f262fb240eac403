package io.stellwerk.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A window that nobody touches. */
class OpenWindowJourneyTests extends JourneyTest {

    private static final int A_MINUTE = 60_000;

    @Test
    void tellsEveryMinuteThatItIsThere() {
        var page = browser.open();
        page.clock().install();
        comeIn(page, crews.hire(1).agent().email().value());
        page.navigate(address("/profile"));
        page.waitForFunction("() => customElements.get('sw-heartbeat') && document.querySelector('sw-heartbeat')");

        for (var minute = 0; minute < 2; minute++) {
            var beat = page.waitForResponse(
                    answer -> answer.url().contains("v-r=heartbeat"),
                    () -> page.clock().fastForward(A_MINUTE));

            assertThat(beat.status()).isEqualTo(200);
        }
    }
}
