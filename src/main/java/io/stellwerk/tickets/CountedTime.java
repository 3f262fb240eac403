package io.stellwerk.tickets;

import io.stellwerk.team.Span;
import io.stellwerk.team.WorkingTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Measures time as a policy counts it. */
final class CountedTime {

    /** How far ahead is searched at once. */
    private static final Duration STRIDE = Duration.ofDays(28);

    /** Whoever has an hour a week and a goal of weeks is due in years; what lies further away is never. */
    private static final Duration NEVER = Duration.ofDays(10 * 366);

    private final SlaHours hours;
    private final Set<LocalDate> holidays;

    /** @param holidays the days of the calendar that the hours name */
    CountedTime(SlaHours hours, Set<LocalDate> holidays) {
        this.hours = hours;
        this.holidays = Set.copyOf(holidays);
    }

    Duration between(Instant from, Instant to) {
        return from.isBefore(to)
                ? spans(from, to).stream().map(CountedTime::length).reduce(Duration.ZERO, Duration::plus)
                : Duration.ZERO;
    }

    /** The first moment at which {@code wanted} was counted since {@code from}; empty if that never comes. */
    Optional<Instant> after(Instant from, Duration wanted) {
        if (hours instanceof SlaHours.AroundTheClock || wanted.isZero()) {
            return Optional.of(from.plus(wanted));
        }
        var left = wanted;
        for (var at = from; at.isBefore(from.plus(NEVER)); at = at.plus(STRIDE)) {
            for (var span : spans(at, at.plus(STRIDE))) {
                if (length(span).compareTo(left) >= 0) {
                    return Optional.of(span.start().plus(left));
                }
                left = left.minus(length(span));
            }
        }
        return Optional.empty();
    }

    private List<Span> spans(Instant from, Instant to) {
        return switch (hours) {
            case SlaHours.AroundTheClock always -> List.of(new Span(from, to));
            case SlaHours.Weekly weekly ->
                WorkingTimes.between(weekly.hours(), weekly.zone(), holidays, from, to).stream()
                        .filter(span -> span.start().isBefore(to) && span.end().isAfter(from))
                        .map(span -> new Span(later(span.start(), from), earlier(span.end(), to)))
                        .toList();
        };
    }

    private static Duration length(Span span) {
        return Duration.between(span.start(), span.end());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
