package io.stellwerk.tickets.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.tickets.SlaClock;
import io.stellwerk.tickets.SlaGoal;
import io.stellwerk.tickets.SlaReading;
import io.stellwerk.tickets.SlaState;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Service levels in the reader's language. */
public final class SlaWords {

    /** Stands for a number or time that is filled in later. */
    public static final String GAP = "{0}";

    private static final long MINUTES_OF_HOUR = 60;
    private static final long HOURS_UNTIL_DAYS = 48;
    private static final long HOURS_OF_DAY = 24;

    private SlaWords() {}

    public static String goal(SlaGoal goal) {
        return I18NProvider.translate("tickets.sla.goal." + key(goal));
    }

    public static String state(SlaState state) {
        return I18NProvider.translate("tickets.sla.state." + key(state));
    }

    /** "First reply due in 41 min", "Close overdue by 2 h", "First reply paused". */
    public static String sentence(SlaReading reading) {
        return words("tickets.sla.clock.", reading);
    }

    /** "41 min left", "Overdue 2 h", "Paused", where there is little room. */
    public static String brief(SlaReading reading) {
        return words("tickets.sla.brief.", reading);
    }

    /** As {@link #sentence} or {@link #brief}, with a gap for the time, for the browser to go on with. */
    public static String pattern(SlaClock clock, boolean brief, boolean overdue) {
        return I18NProvider.translate(
                (brief ? "tickets.sla.brief." : "tickets.sla.clock.") + (overdue ? "overdue" : "due"),
                goal(clock.goal()),
                GAP);
    }

    /** Minutes, hours and days with a gap for the number, parted by bars. */
    public static String units() {
        return Stream.of("minutes", "hours", "days")
                .map(unit -> I18NProvider.translate("tickets.sla.span." + unit, GAP))
                .collect(Collectors.joining("|"));
    }

    /** "41 min", "5 h", "3 d": the largest unit that says enough, rounded down, but never nothing. */
    public static String span(Duration time) {
        var minutes = Math.max(1, time.abs().toMinutes());
        var hours = minutes / MINUTES_OF_HOUR;
        if (hours == 0) {
            return I18NProvider.translate("tickets.sla.span.minutes", minutes);
        }
        return hours < HOURS_UNTIL_DAYS
                ? I18NProvider.translate("tickets.sla.span.hours", hours)
                : I18NProvider.translate("tickets.sla.span.days", hours / HOURS_OF_DAY);
    }

    /** "1 h 30 min": exactly, as a goal is set. */
    public static String exactly(Duration time) {
        var hours = I18NProvider.translate("tickets.sla.span.hours", time.toHours());
        var minutes = I18NProvider.translate("tickets.sla.span.minutes", time.toMinutesPart());
        if (time.toHours() == 0) {
            return minutes;
        }
        return time.toMinutesPart() == 0 ? hours : hours + " " + minutes;
    }

    private static String words(String style, SlaReading reading) {
        return I18NProvider.translate(style + how(reading), goal(reading.clock().goal()), span(reading.distance()));
    }

    private static String how(SlaReading reading) {
        if (reading.state() == SlaState.OVERDUE) {
            return "overdue";
        }
        if (reading.isPaused()) {
            return "paused";
        }
        return reading.clock().dueAt().isPresent() ? "due" : "never";
    }

    static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
