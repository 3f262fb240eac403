package io.stellwerk.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Moments to snooze until, where whoever snoozes is. */
class SnoozePresetTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void tomorrowMorningIsNineWhereTheReaderIs() {
        var late = Instant.parse("2026-11-20T23:30:00Z"); // already Saturday in Berlin

        assertThat(SnoozePreset.TOMORROW.from(late, BERLIN)).isEqualTo(Instant.parse("2026-11-22T08:00:00Z"));
        assertThat(SnoozePreset.TOMORROW.from(late, ZoneId.of("America/New_York")))
                .isEqualTo(Instant.parse("2026-11-21T14:00:00Z"));
    }

    @Test
    void nineStaysNineWhenTheClocksChange() {
        var beforeTheChange = Instant.parse("2026-10-24T12:00:00Z");

        assertThat(SnoozePreset.TOMORROW.from(beforeTheChange, BERLIN))
                .isEqualTo(Instant.parse("2026-10-25T08:00:00Z"));
    }

    @Test
    void onAMondayNextMondayIsInAWeek() {
        var monday = Instant.parse("2026-11-23T10:00:00Z");

        assertThat(SnoozePreset.NEXT_MONDAY.from(monday, BERLIN)).isEqualTo(Instant.parse("2026-11-30T08:00:00Z"));
    }

    @Test
    void onASundayTomorrowIsOfferedOnce() {
        assertThat(SnoozePreset.offered(Instant.parse("2026-11-29T10:00:00Z"), BERLIN))
                .containsExactly(SnoozePreset.IN_AN_HOUR, SnoozePreset.TOMORROW);
        assertThat(SnoozePreset.offered(Instant.parse("2026-11-28T10:00:00Z"), BERLIN))
                .containsExactly(SnoozePreset.values());
    }

    @Test
    void anHourIsAnHour() {
        var now = Instant.parse("2026-11-20T10:07:30Z");

        assertThat(SnoozePreset.IN_AN_HOUR.from(now, BERLIN)).isEqualTo(Instant.parse("2026-11-20T11:07:30Z"));
    }
}
