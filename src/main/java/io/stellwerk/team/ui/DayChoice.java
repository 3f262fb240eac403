package io.stellwerk.team.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.team.WorkingHours;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The days that a row of working hours can be for. */
enum DayChoice {
    EVERY_DAY,
    WEEKDAYS,
    WEEKEND,
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY;

    Set<DayOfWeek> days() {
        return switch (this) {
            case EVERY_DAY -> WorkingHours.EVERY_DAY;
            case WEEKDAYS -> WorkingHours.WEEKDAYS;
            case WEEKEND -> WorkingHours.WEEKEND;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY -> Set.of(DayOfWeek.valueOf(name()));
        };
    }

    /** These days as choices: one where there is one, else a choice for each day. */
    static List<DayChoice> of(Set<DayOfWeek> days) {
        return exactly(days)
                .map(List::of)
                .orElseGet(() -> days.stream()
                        .sorted()
                        .flatMap(day -> exactly(Set.of(day)).stream())
                        .toList());
    }

    String label() {
        return days().size() == 1
                ? days().iterator()
                        .next()
                        .getDisplayName(
                                TextStyle.FULL_STANDALONE,
                                UI.getCurrentOrThrow().getLocale())
                : I18NProvider.translate(
                        "team.hours.days." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static Optional<DayChoice> exactly(Set<DayOfWeek> days) {
        return Arrays.stream(values())
                .filter(choice -> choice.days().equals(days))
                .findFirst();
    }
}
