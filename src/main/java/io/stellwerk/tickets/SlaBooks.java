package io.stellwerk.tickets;

import io.stellwerk.base.CalendarId;
import io.stellwerk.base.Holiday;
import io.stellwerk.base.HolidayCalendar;
import io.stellwerk.team.Holidays;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Knows the policies in force; reads them again when their revision says so, which costs one small query. */
@Component
class SlaBooks {

    private final SlaPolicyRows rows;
    private final Holidays holidays;
    private final AtomicReference<SlaBook> known = new AtomicReference<>(new SlaBook(-1, List.of(), Map.of()));

    SlaBooks(SlaPolicyRows rows, Holidays holidays) {
        this.rows = rows;
        this.holidays = holidays;
    }

    SlaBook now() {
        return at(rows.revision());
    }

    /** @param revision the newest one */
    SlaBook at(long revision) {
        var book = Objects.requireNonNull(known.get());
        if (book.revision() == revision) {
            return book;
        }
        var fresh = read(revision);
        known.set(fresh);
        return fresh;
    }

    /** What a plan promises to tickets without a priority, whether it is in force or not. */
    SlaTerms terms(SlaPlan plan) {
        return new SlaBook(-1, List.of(), days()).terms(plan, new SlaSample(Map.of()));
    }

    private SlaBook read(long revision) {
        var active = rows.all().stream().filter(SlaPolicy::active).toList();
        return new SlaBook(revision, active, active.isEmpty() ? Map.of() : days());
    }

    private Map<CalendarId, Set<LocalDate>> days() {
        return holidays.all().stream().collect(Collectors.toMap(HolidayCalendar::id, SlaBooks::days));
    }

    private static Set<LocalDate> days(HolidayCalendar calendar) {
        return calendar.days().stream().map(Holiday::day).collect(Collectors.toSet());
    }
}
