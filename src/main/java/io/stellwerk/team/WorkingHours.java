package io.stellwerk.team;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * On these days somebody works from start to end, in their own time zone. An end at or before the start lies on the next
 * day.
 */
public record WorkingHours(Set<DayOfWeek> days, LocalTime start, LocalTime end) {

    public static final Set<DayOfWeek> EVERY_DAY = Set.copyOf(EnumSet.allOf(DayOfWeek.class));
    public static final Set<DayOfWeek> WEEKDAYS = Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
    public static final Set<DayOfWeek> WEEKEND = Set.copyOf(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));

    public WorkingHours {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("Working hours need a day");
        }
        days = Set.copyOf(days);
    }

    /** "Mon, Tue 09:00–17:00", as the audit log keeps it. */
    @Override
    public String toString() {
        var names = days.stream()
                .sorted()
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                .collect(Collectors.joining(", "));
        return names + ' ' + start + '–' + end;
    }

    public boolean endsNextDay() {
        return !end.isAfter(start);
    }
}
