package io.stellwerk.inbox;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** Moments that one often snoozes until, in the time zone of whoever does. */
enum SnoozePreset {
    IN_AN_HOUR,
    TOMORROW,
    NEXT_MONDAY;

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** Those of now that lead to different moments: on a Sunday tomorrow is Monday. */
    static List<SnoozePreset> offered(Instant now, ZoneId zone) {
        return TOMORROW.from(now, zone).equals(NEXT_MONDAY.from(now, zone))
                ? List.of(IN_AN_HOUR, TOMORROW)
                : List.of(values());
    }

    Instant from(Instant now, ZoneId zone) {
        var today = now.atZone(zone).toLocalDate();
        return switch (this) {
            case IN_AN_HOUR -> now.plus(Duration.ofHours(1));
            case TOMORROW -> today.plusDays(1).atTime(MORNING).atZone(zone).toInstant();
            case NEXT_MONDAY ->
                today.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                        .atTime(MORNING)
                        .atZone(zone)
                        .toInstant();
        };
    }
}
