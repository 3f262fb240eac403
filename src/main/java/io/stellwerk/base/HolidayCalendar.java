package io.stellwerk.base;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Public holidays of a place, in order, whole days wherever one reads them; the version tells whether it still is so. */
public record HolidayCalendar(CalendarId id, String name, List<Holiday> days, long version) {

    public HolidayCalendar {
        days = days.stream().sorted(Comparator.comparing(Holiday::day)).toList();
    }

    /** The first holiday on or after {@code today}. */
    public Optional<Holiday> next(LocalDate today) {
        return days.stream().filter(holiday -> !holiday.day().isBefore(today)).findFirst();
    }
}
