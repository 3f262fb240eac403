package io.stellwerk.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.text.DateFormatSymbols;
import java.time.DayOfWeek;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Date pickers that speak the reader's language. */
public final class Dates {

    private Dates() {}

    public static DatePicker picker() {
        var ui = UI.getCurrentOrThrow();
        var picker = new DatePicker();
        picker.setLocale(ui.getLocale());
        picker.setI18n(words(ui));
        return picker;
    }

    private static DatePickerI18n words(UI ui) {
        var symbols = DateFormatSymbols.getInstance(ui.getLocale());
        return new DatePickerI18n()
                .setMonthNames(List.of(symbols.getMonths()).subList(0, 12))
                .setWeekdays(days(symbols.getWeekdays()))
                .setWeekdaysShort(days(symbols.getShortWeekdays()))
                .setFirstDayOfWeek(firstDay(ui.getLocale()))
                .setToday(ui.getTranslation("base.date.today"))
                .setCancel(ui.getTranslation("base.question.cancel"))
                .setBadInputErrorMessage(ui.getTranslation("base.date.unreadable"));
    }

    /** Java begins at index 1, with Sunday. */
    private static List<String> days(String[] names) {
        return Arrays.asList(names).subList(1, 8);
    }

    private static int firstDay(Locale locale) {
        return WeekFields.of(locale).getFirstDayOfWeek() == DayOfWeek.SUNDAY ? 0 : 1;
    }
}
