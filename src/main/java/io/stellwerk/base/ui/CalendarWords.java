package io.stellwerk.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words of a calendar to pick a day from, in the reader's language. */
public final class CalendarWords {

    private CalendarWords() {}

    public static DatePickerI18n ofReader() {
        var ui = UI.getCurrentOrThrow();
        var locale = ui.getLocale();
        return new DatePickerI18n()
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7)
                .setToday(ui.getTranslation("base.calendar.today"))
                .setCancel(ui.getTranslation("base.question.cancel"));
    }

    /** Sunday first, as the calendar wants them. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(DayOfWeek.values().length)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
