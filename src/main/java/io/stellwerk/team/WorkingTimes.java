package io.stellwerk.team;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Working hours as real moments. A time that a clock change skips is moved on by the length of the gap; of a time that
 * comes twice the first one counts.
 */
public final class WorkingTimes {

    private WorkingTimes() {}

    /** All that touches the days from {@code from} to {@code to}, both in the person's time zone, but no holidays. */
    static List<Span> between(AvailabilityFacts facts, Instant from, Instant to) {
        return between(facts.workingHours(), facts.zone(), facts.holidays(), from, to);
    }

    /** All that touches the days from {@code from} to {@code to}, both in that time zone, but no holidays; in order. */
    public static List<Span> between(
            List<WorkingHours> hours, ZoneId zone, Collection<LocalDate> holidays, Instant from, Instant to) {
        var free = Span.union(holidays.stream()
                .map(day -> new Span(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant()))
                .toList());
        return between(hours, zone, from, to).stream()
                .flatMap(span -> span.without(free).stream())
                .toList();
    }

    private static List<Span> between(List<WorkingHours> hours, ZoneId zone, Instant from, Instant to) {
        var spans = new ArrayList<Span>();
        var last = LocalDate.ofInstant(to, zone);
        for (var day = LocalDate.ofInstant(from, zone).minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            addDay(spans, hours, zone, day);
        }
        return Span.union(spans);
    }

    private static void addDay(List<Span> spans, List<WorkingHours> hours, ZoneId zone, LocalDate day) {
        for (var row : hours) {
            if (row.days().contains(day.getDayOfWeek())) {
                spans.add(span(row, zone, day));
            }
        }
    }

    private static Span span(WorkingHours row, ZoneId zone, LocalDate day) {
        var lastDay = row.endsNextDay() ? day.plusDays(1) : day;
        return new Span(
                day.atTime(row.start()).atZone(zone).toInstant(),
                lastDay.atTime(row.end()).atZone(zone).toInstant());
    }
}
