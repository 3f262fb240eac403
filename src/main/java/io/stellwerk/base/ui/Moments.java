package io.stellwerk.base.ui;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/** Days and times in the language and time zone of the person at this page. */
public final class Moments {

    private Moments() {}

    /** "20 November 2026, 10:42". */
    public static String exact(Instant at) {
        return written(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT), at);
    }

    /** "20 Nov 2026, 10:42", where there is little room. */
    public static String brief(Instant at) {
        return written(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), at);
    }

    /** "20 November 2026". */
    public static String day(Instant at) {
        return written(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), at);
    }

    /** "10:42". */
    public static String time(Instant at) {
        return written(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), at);
    }

    /** A day of the reader's calendar. */
    public static String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(UI.getCurrentOrThrow().getLocale())
                .format(day);
    }

    /** "20 Nov 2026", in a narrow column. */
    public static String date(Instant at) {
        return written(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), at);
    }

    /** "10:42" on the day of {@code now}, else "Tue, Nov 24, 10:42 AM", with its year if that is another one. */
    public static String soon(Instant at, Instant now) {
        var zone = TimeZoneOfReader.get();
        var day = LocalDate.ofInstant(at, zone);
        var today = LocalDate.ofInstant(now, zone);
        var pattern = day.getYear() == today.getYear() ? "MMMEd" : "yMMMEd";
        var time = time(at);
        return day.equals(today) ? time : written(DateTimeFormatter.ofLocalizedPattern(pattern), at) + ", " + time;
    }

    private static String written(DateTimeFormatter format, Instant at) {
        return format.withLocale(UI.getCurrentOrThrow().getLocale()).format(at.atZone(TimeZoneOfReader.get()));
    }
}
