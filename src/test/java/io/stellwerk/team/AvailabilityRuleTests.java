package io.stellwerk.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.team.Availability.Source;
import io.stellwerk.team.Availability.State;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AvailabilityRuleTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<ZoneId> ZONES = List.of(
            BERLIN,
            ZoneId.of("America/New_York"),
            ZoneId.of("Australia/Lord_Howe"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("Pacific/Apia"));
    private static final Duration LOOK = Duration.ofHours(24);
    private static final WorkingHours NINE_TO_FIVE =
            new WorkingHours(WorkingHours.WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(17, 0));

    @Test
    void aNewUserIsAvailable() {
        var fresh = AvailabilityRule.at(facts(List.of(), List.of(), Optional.empty()), berlin("2026-11-20T10:00"));
        assertThat(fresh.state()).isEqualTo(State.AVAILABLE);
        assertThat(fresh.source()).isEqualTo(Source.ALWAYS);
        assertThat(fresh.until()).isEmpty();
    }

    @Test
    void insideWorkingHoursOneIsAvailableAndOutsideAway() {
        var facts = facts(List.of(NINE_TO_FIVE), List.of(), Optional.empty());
        assertThat(AvailabilityRule.at(facts, berlin("2026-11-20T08:59")).state())
                .isEqualTo(State.AWAY);
        assertThat(AvailabilityRule.at(facts, berlin("2026-11-20T09:00")).state())
                .isEqualTo(State.AVAILABLE);
        assertThat(AvailabilityRule.at(facts, berlin("2026-11-20T17:00")).state())
                .isEqualTo(State.AWAY);
        assertThat(AvailabilityRule.at(facts, berlin("2026-11-20T12:00")).until())
                .contains(berlin("2026-11-20T17:00"));
        assertThat(AvailabilityRule.at(facts, berlin("2026-11-21T12:00")).until())
                .contains(berlin("2026-11-23T09:00"));
    }

    @Test
    void aManualStatusHoldsUntilTheNextScheduledTransition() {
        var lunch = new ManualStatus(State.AWAY, berlin("2026-11-20T12:00"), Optional.of("break"));
        var facts = facts(List.of(NINE_TO_FIVE), List.of(), Optional.of(lunch));
        var after = AvailabilityRule.at(facts, berlin("2026-11-20T13:00"));
        assertThat(after.state()).isEqualTo(State.AWAY);
        assertThat(after.reason()).contains("break");
        assertThat(after.until()).contains(berlin("2026-11-20T17:00"));
        assertThat(AvailabilityRule.at(facts, berlin("2026-11-23T09:30")).state())
                .isEqualTo(State.AVAILABLE);
    }

    @Test
    void rowsThatTouchHaveNoTransitionBetweenThem() {
        var morning = new WorkingHours(WorkingHours.WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(12, 0));
        var afternoon = new WorkingHours(WorkingHours.WEEKDAYS, LocalTime.of(12, 0), LocalTime.of(17, 0));
        var away = new ManualStatus(State.AWAY, berlin("2026-11-20T11:00"), Optional.empty());
        var facts = facts(List.of(morning, afternoon), List.of(), Optional.of(away));
        assertThat(AvailabilityRule.at(facts, berlin("2026-11-20T12:30")).state())
                .isEqualTo(State.AWAY);
    }

    @Test
    void outOfOfficeIsStrongerThanAManualStatus() {
        var absence = new OutOfOffice(berlin("2026-11-20T10:00"), berlin("2026-11-22T10:00"));
        var available = new ManualStatus(State.AVAILABLE, berlin("2026-11-20T11:00"), Optional.empty());
        var facts = facts(List.of(NINE_TO_FIVE), List.of(absence), Optional.of(available));
        var now = AvailabilityRule.at(facts, berlin("2026-11-20T12:00"));
        assertThat(now.source()).isEqualTo(Source.OUT_OF_OFFICE);
        assertThat(now.until()).contains(berlin("2026-11-22T10:00"));
    }

    @Test
    void aNightShiftCrossesMidnightAndTheClockChange() {
        var night = new WorkingHours(EnumSet.of(DayOfWeek.SATURDAY), LocalTime.of(22, 0), LocalTime.of(6, 0));
        var facts = facts(List.of(night), List.of(), Optional.empty());
        assertThat(AvailabilityRule.at(facts, berlin("2026-10-25T05:59")).state())
                .isEqualTo(State.AVAILABLE);
        assertThat(AvailabilityRule.at(facts, berlin("2026-10-25T06:00")).state())
                .isEqualTo(State.AWAY);
        var shift = Duration.between(berlin("2026-10-24T22:00"), berlin("2026-10-25T06:00"));
        assertThat(shift).isEqualTo(Duration.ofHours(9));
    }

    @Test
    void aHolidayLiesOutsideOfTheWorkingHours() {
        var facts = new AvailabilityFacts(
                BERLIN,
                List.of(NINE_TO_FIVE),
                List.of(),
                Optional.empty(),
                Set.of(LocalDate.parse("2026-12-25")),
                Optional.empty());
        var christmas = AvailabilityRule.at(facts, berlin("2026-12-25T12:00"));
        assertThat(christmas.state()).isEqualTo(State.AWAY);
        assertThat(christmas.since()).isEqualTo(berlin("2026-12-24T17:00"));
        assertThat(christmas.until()).contains(berlin("2026-12-28T09:00"));
    }

    @Test
    void aNightShiftEndsWhereTheHolidayBegins() {
        var night = new WorkingHours(EnumSet.of(DayOfWeek.THURSDAY), LocalTime.of(22, 0), LocalTime.of(6, 0));
        var facts = new AvailabilityFacts(
                BERLIN,
                List.of(night),
                List.of(),
                Optional.empty(),
                Set.of(LocalDate.parse("2026-12-25")),
                Optional.empty());
        assertThat(AvailabilityRule.at(facts, berlin("2026-12-24T23:59")).until())
                .contains(berlin("2026-12-25T00:00"));
    }

    @Test
    void aShutdownOfWeeksEndsOnItsFirstWorkingDay() {
        var july = Stream.iterate(LocalDate.parse("2026-07-01"), day -> day.plusDays(1))
                .limit(31)
                .collect(Collectors.toSet());
        var facts = new AvailabilityFacts(
                BERLIN, List.of(NINE_TO_FIVE), List.of(), Optional.empty(), july, Optional.empty());
        var early = AvailabilityRule.at(facts, berlin("2026-07-02T12:00"));
        assertThat(early.state()).isEqualTo(State.AWAY);
        assertThat(early.until()).contains(berlin("2026-08-03T09:00"));
    }

    @Test
    void withoutWorkingHoursAHolidayChangesNothing() {
        var facts = new AvailabilityFacts(
                BERLIN,
                List.of(),
                List.of(),
                Optional.empty(),
                Set.of(LocalDate.parse("2026-12-25")),
                Optional.empty());
        assertThat(AvailabilityRule.at(facts, berlin("2026-12-25T12:00")).state())
                .isEqualTo(State.AVAILABLE);
    }

    /** Against a slow, obvious reference: walk through every minute and ask the wall clock. */
    @Test
    void randomSchedulesAgreeWithAMinuteByMinuteReference() {
        for (long seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var facts = randomFacts(random);
            var now = randomMoment(random);
            var rule = AvailabilityRule.at(facts, now);
            assertThat(rule.state()).as("seed %d", seed).isEqualTo(Reference.state(facts, now));
            assertThat(rule.until().filter(until -> until.isBefore(now.plus(LOOK))))
                    .as("until, seed %d", seed)
                    .isEqualTo(Reference.until(facts, now));
            assertThat(Reference.lastOf(now, Optional.of(rule.since())))
                    .as("since, seed %d", seed)
                    .isEqualTo(Reference.lastOf(now, Reference.since(facts, now, rule.source())));
        }
    }

    private static AvailabilityFacts randomFacts(Random random) {
        var hours = new ArrayList<WorkingHours>();
        for (int i = random.nextInt(4); i > 0; i--) {
            var days = EnumSet.noneOf(DayOfWeek.class);
            days.add(DayOfWeek.of(1 + random.nextInt(7)));
            days.add(DayOfWeek.of(1 + random.nextInt(7)));
            hours.add(new WorkingHours(days, time(random), time(random)));
        }
        var absences = new ArrayList<OutOfOffice>();
        for (int i = random.nextInt(3); i > 0; i--) {
            var from = randomMoment(random);
            absences.add(new OutOfOffice(from, from.plus(Duration.ofMinutes(1 + random.nextInt(5_000)))));
        }
        var manual = Optional.of(new ManualStatus(
                        random.nextBoolean() ? State.AVAILABLE : State.AWAY, randomMoment(random), Optional.empty()))
                .filter(any -> random.nextBoolean());
        var zone = ZONES.get(random.nextInt(ZONES.size()));
        var holidays = Stream.generate(() -> LocalDate.ofInstant(randomMoment(random), zone))
                .limit(random.nextInt(6))
                .collect(Collectors.toSet());
        var gone = Optional.of(randomMoment(random)).filter(any -> random.nextBoolean());
        return new AvailabilityFacts(zone, hours, absences, manual, holidays, gone);
    }

    private static LocalTime time(Random random) {
        return LocalTime.of(random.nextInt(24), random.nextInt(4) * 15);
    }

    /** Around the clock changes of Berlin, New York and Lord Howe Island. */
    private static Instant randomMoment(Random random) {
        var around =
                List.of("2026-03-08T06:00:00Z", "2026-03-29T01:00:00Z", "2026-04-04T15:00:00Z", "2026-10-25T01:00:00Z");
        return Instant.parse(around.get(random.nextInt(around.size())))
                .plus(Duration.ofMinutes(random.nextInt(8_000) - 4_000L));
    }

    private static AvailabilityFacts facts(
            List<WorkingHours> hours, List<OutOfOffice> absences, Optional<ManualStatus> manual) {
        return new AvailabilityFacts(BERLIN, hours, absences, manual, Set.of(), Optional.empty());
    }

    private static Instant berlin(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    /** What a person with a calendar would answer, minute by minute. */
    private static final class Reference {

        private static final Duration MINUTE = Duration.ofMinutes(1);

        static State state(AvailabilityFacts facts, Instant now) {
            var isGone = facts.goneFrom().filter(gone -> !now.isBefore(gone)).isPresent();
            return isGone ? State.AWAY : scheduled(facts, now);
        }

        /** The next minute at which something is another, should it come soon. */
        static Optional<Instant> until(AvailabilityFacts facts, Instant now) {
            return Stream.iterate(now.plus(MINUTE), at -> at.isBefore(now.plus(LOOK)), at -> at.plus(MINUTE))
                    .filter(at -> absent(facts, now) ? !absent(facts, at) : changesAt(facts, now, at))
                    .findFirst();
        }

        private static boolean changesAt(AvailabilityFacts facts, Instant now, Instant at) {
            var goes = facts.goneFrom().filter(at::equals).isPresent() && scheduled(facts, now) == State.AVAILABLE;
            return goes || transitionAt(facts, at);
        }

        static Optional<Instant> since(AvailabilityFacts facts, Instant now, Source source) {
            return switch (source) {
                case OUT_OF_OFFICE -> back(now, at -> !absent(facts, at.minus(MINUTE)));
                case WORKING_HOURS -> back(now, at -> transitionAt(facts, at));
                case MANUAL -> later(facts.manual().map(ManualStatus::at), endOfAbsence(facts, now));
                case ALWAYS -> endOfAbsence(facts, now);
                case NO_BROWSER -> later(facts.goneFrom(), since(facts, now, sourceOfSchedule(facts, now)));
            };
        }

        private static Source sourceOfSchedule(AvailabilityFacts facts, Instant now) {
            if (facts.manual().isPresent() && manualHolds(facts, now)) {
                return Source.MANUAL;
            }
            return facts.workingHours().isEmpty() ? Source.ALWAYS : Source.WORKING_HOURS;
        }

        private static Optional<Instant> endOfAbsence(AvailabilityFacts facts, Instant now) {
            return back(now, at -> absent(facts, at.minus(MINUTE)) && !absent(facts, at));
        }

        private static Optional<Instant> back(Instant now, Predicate<Instant> began) {
            return Stream.iterate(now, at -> at.isAfter(now.minus(LOOK)), at -> at.minus(MINUTE))
                    .filter(began)
                    .findFirst();
        }

        private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
            return Stream.of(one, other).flatMap(Optional::stream).max(Instant::compareTo);
        }

        /** Only moments that the reference looks at. */
        static Optional<Instant> lastOf(Instant now, Optional<Instant> moment) {
            return moment.filter(at -> at.isAfter(now.minus(LOOK)));
        }

        private static State scheduled(AvailabilityFacts facts, Instant now) {
            if (absent(facts, now)) {
                return State.AWAY;
            }
            if (facts.manual().isPresent() && manualHolds(facts, now)) {
                return facts.manual().get().state();
            }
            return facts.workingHours().isEmpty() || working(facts, now) ? State.AVAILABLE : State.AWAY;
        }

        static boolean transitionAt(AvailabilityFacts facts, Instant moment) {
            var before = moment.minusSeconds(1);
            return working(facts, before) != working(facts, moment) || absent(facts, before) != absent(facts, moment);
        }

        private static boolean manualHolds(AvailabilityFacts facts, Instant now) {
            if (facts.workingHours().isEmpty()) {
                return true;
            }
            var from = facts.manual().orElseThrow().at();
            if (Duration.between(from, now).toDays() > 30) {
                return false;
            }
            for (var at = from.plus(Duration.ofMinutes(1)); !at.isAfter(now); at = at.plus(Duration.ofMinutes(1))) {
                if (transitionAt(facts, at)) {
                    return false;
                }
            }
            return true;
        }

        private static boolean absent(AvailabilityFacts facts, Instant moment) {
            return facts.absences().stream().anyMatch(absence -> absence.covers(moment));
        }

        private static boolean working(AvailabilityFacts facts, Instant moment) {
            return !facts.holidays().contains(LocalDate.ofInstant(moment, facts.zone()))
                    && facts.workingHours().stream().anyMatch(row -> working(row, facts.zone(), moment));
        }

        private static boolean working(WorkingHours row, ZoneId zone, Instant moment) {
            var today = moment.atZone(zone).toLocalDate();
            return List.of(today.minusDays(1), today, today.plusDays(1)).stream()
                    .filter(day -> row.days().contains(day.getDayOfWeek()))
                    .anyMatch(day -> {
                        var start = day.atTime(row.start()).atZone(zone).toInstant();
                        var endDay = row.end().isAfter(row.start()) ? day : day.plusDays(1);
                        var end = endDay.atTime(row.end()).atZone(zone).toInstant();
                        return !moment.isBefore(start) && moment.isBefore(end);
                    });
        }
    }
}
