package io.stellwerk.team;

import io.stellwerk.team.Availability.Source;
import io.stellwerk.team.Availability.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Computes availability from facts: out of office, then manual, then working hours (spec/02 section 2). */
public final class AvailabilityRule {

    /** Weekly rows repeat within this time, even when a clock change moves them. */
    private static final Duration HORIZON = Duration.ofDays(9);

    /** Holidays further away do not matter now. */
    private static final Duration LONGEST_SHUTDOWN = Duration.ofDays(60);

    private final AvailabilityFacts facts;
    private final Instant now;
    private final Duration horizon;
    private final List<Span> working;
    private final List<Span> absent;

    private AvailabilityRule(AvailabilityFacts facts, Instant now) {
        this.facts = facts;
        this.now = now;
        this.horizon = HORIZON.plusDays(holidaysAround(facts, now));
        this.working = WorkingTimes.between(facts, now.minus(horizon), now.plus(horizon));
        this.absent = Span.union(facts.absences().stream()
                .map(absence -> new Span(absence.from(), absence.to()))
                .toList());
    }

    public static Availability at(AvailabilityFacts facts, Instant now) {
        var rule = new AvailabilityRule(facts, now);
        return rule.unlessGone(rule.decide());
    }

    /** Each of them can put off the next working hours by a day. */
    private static long holidaysAround(AvailabilityFacts facts, Instant now) {
        var today = LocalDate.ofInstant(now, facts.zone());
        return facts.holidays().stream()
                .filter(day -> Math.abs(ChronoUnit.DAYS.between(today, day)) < LONGEST_SHUTDOWN.toDays())
                .count();
    }

    private Availability decide() {
        return outOfOffice().or(this::manual).or(this::workingHours).orElseGet(this::always);
    }

    /** Nobody is available who has no browser open, if that matters. */
    private Availability unlessGone(Availability scheduled) {
        return facts.goneFrom()
                .filter(gone -> scheduled.isAvailable())
                .map(gone -> now.isBefore(gone) ? goingAt(gone, scheduled) : gone(gone, scheduled))
                .orElse(scheduled);
    }

    private static Availability goingAt(Instant gone, Availability scheduled) {
        var until = scheduled.until().filter(gone::isAfter).orElse(gone);
        return new Availability(
                scheduled.state(), scheduled.since(), scheduled.source(), Optional.of(until), scheduled.reason());
    }

    private static Availability gone(Instant gone, Availability scheduled) {
        return new Availability(
                State.AWAY,
                laterOf(gone, Optional.of(scheduled.since())),
                Source.NO_BROWSER,
                scheduled.until(),
                Optional.empty());
    }

    private Optional<Availability> outOfOffice() {
        return absent.stream()
                .filter(span -> span.covers(now))
                .findFirst()
                .map(span -> new Availability(
                        State.AWAY, span.start(), Source.OUT_OF_OFFICE, Optional.of(span.end()), Optional.empty()));
    }

    /** Holds until the next scheduled transition; without working hours nothing is scheduled but absences. */
    private Optional<Availability> manual() {
        return facts.manual()
                .filter(choice -> facts.workingHours().isEmpty()
                        || lastTransition()
                                .filter(last -> last.isAfter(choice.at()))
                                .isEmpty())
                .map(choice -> new Availability(
                        choice.state(),
                        laterOf(choice.at(), endOfLastAbsence()),
                        Source.MANUAL,
                        nextTransition(),
                        choice.reason()));
    }

    private Optional<Availability> workingHours() {
        if (facts.workingHours().isEmpty()) {
            return Optional.empty();
        }
        var state = working.stream().anyMatch(span -> span.covers(now)) ? State.AVAILABLE : State.AWAY;
        return Optional.of(new Availability(
                state,
                lastTransition().orElse(Instant.EPOCH),
                Source.WORKING_HOURS,
                nextTransition(),
                Optional.empty()));
    }

    private Availability always() {
        return new Availability(
                State.AVAILABLE,
                endOfLastAbsence().orElse(Instant.EPOCH),
                Source.ALWAYS,
                nextTransition(),
                Optional.empty());
    }

    private Optional<Instant> lastTransition() {
        return transitions().filter(moment -> !moment.isAfter(now)).max(Instant::compareTo);
    }

    private Optional<Instant> nextTransition() {
        return transitions().filter(moment -> moment.isAfter(now)).min(Instant::compareTo);
    }

    private Optional<Instant> endOfLastAbsence() {
        return absent.stream().map(Span::end).filter(end -> !end.isAfter(now)).max(Instant::compareTo);
    }

    /** The edges of the searched time are no transitions, only where somebody really begins or ends. */
    private Stream<Instant> transitions() {
        return Stream.concat(absent.stream(), working.stream())
                .flatMap(span -> Stream.of(span.start(), span.end()))
                .filter(this::isRealEdge);
    }

    private boolean isRealEdge(Instant moment) {
        return Duration.between(moment, now).abs().compareTo(horizon.minusDays(1)) < 0
                || absent.stream()
                        .anyMatch(span ->
                                span.start().equals(moment) || span.end().equals(moment));
    }

    private static Instant laterOf(Instant one, Optional<Instant> other) {
        return other.filter(one::isBefore).orElse(one);
    }
}
