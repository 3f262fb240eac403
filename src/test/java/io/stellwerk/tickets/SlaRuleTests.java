package io.stellwerk.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.team.WorkingHours;
import io.stellwerk.tickets.SlaPhase.Stage;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the clocks of a ticket say, told as days at the office in Berlin. */
class SlaRuleTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final CountedTime ALWAYS = new CountedTime(new SlaHours.AroundTheClock(), Set.of());
    private static final CountedTime OFFICE = office(Set.of());

    @Test
    void aTicketOfFridayEveningIsDueOnMondayMorning() {
        var clock = firstReply(office(), at("2026-11-20T16:30"));

        assertThat(clock.dueAt()).contains(at("2026-11-23T10:30"));
        assertThat(clock.dueSoonAt()).contains(at("2026-11-23T10:00"));
        assertThat(clock.state(at("2026-11-21T12:00"))).isEqualTo(SlaState.ACTIVE);
        assertThat(clock.state(at("2026-11-23T10:00"))).isEqualTo(SlaState.DUE_SOON);
        assertThat(clock.state(at("2026-11-23T10:30"))).isEqualTo(SlaState.OVERDUE);
    }

    @Test
    void aGoalThatFillsTheDayIsDueWhenTheOfficeCloses() {
        var clock = firstReply(office(), at("2026-11-20T15:00"));

        assertThat(clock.dueAt()).contains(at("2026-11-20T17:00"));
    }

    @Test
    void aHolidayDoesNotCount() {
        var clock = firstReply(office(Set.of(LocalDate.parse("2026-12-25"))), at("2026-12-24T16:30"));

        assertThat(clock.dueAt()).contains(at("2026-12-28T10:30"));
    }

    @Test
    void theHourThatTheClockChangeSkipsDoesNotCount() {
        var night = new CountedTime(
                new SlaHours.Weekly(
                        List.of(new WorkingHours(WorkingHours.EVERY_DAY, LocalTime.of(1, 0), LocalTime.of(5, 0))),
                        BERLIN,
                        Optional.empty()),
                Set.of());

        assertThat(night.after(at("2026-03-29T01:00"), Duration.ofHours(3))).contains(at("2026-03-29T05:00"));
        assertThat(night.after(at("2026-03-28T01:00"), Duration.ofHours(3))).contains(at("2026-03-28T04:00"));
    }

    @Test
    void anAnswerInTimeKeepsThePromiseAndALateOneBreaksIt() {
        var opened = at("2026-11-20T10:00");
        var inTime = facts(opened, List.of(), List.of(at("2026-11-20T11:59")), List.of());
        var late = facts(opened, List.of(), List.of(at("2026-11-20T12:00")), List.of());

        assertThat(only(inTime, SlaGoal.FIRST_REPLY).wasMissed()).isFalse();
        assertThat(only(late, SlaGoal.FIRST_REPLY).wasMissed()).isTrue();
        assertThat(only(late, SlaGoal.FIRST_REPLY).state(at("2026-11-27T00:00")))
                .isEqualTo(SlaState.COMPLETED);
    }

    @Test
    void theNextReplyCountsFromTheFirstQuestionAfterAnAnswer() {
        var facts = facts(
                at("2026-11-20T09:00"),
                List.of(at("2026-11-20T09:10"), at("2026-11-20T10:00"), at("2026-11-20T10:30")),
                List.of(at("2026-11-20T09:30")),
                List.of());

        var next = only(facts, SlaGoal.NEXT_REPLY);

        assertThat(next.startedAt()).isEqualTo(at("2026-11-20T10:00"));
        assertThat(next.dueAt()).contains(at("2026-11-20T12:00"));
        assertThat(next.runs()).isTrue();
    }

    @Test
    void aReplyOfAnOlderTicketThatWasMergedIntoItAnswersNothing() {
        var opened = at("2026-11-20T10:00");
        var facts = facts(opened, List.of(), List.of(at("2026-08-03T09:05")), List.of());

        assertThat(facts.firstReply()).isEmpty();
    }

    @Test
    void whileTheTicketWaitsOnTheCustomerTheClockRests() {
        var facts = facts(
                at("2026-11-20T09:00"),
                List.of(at("2026-11-23T09:00")),
                List.of(at("2026-11-20T10:00")),
                List.of(new SlaPhase(at("2026-11-20T10:00"), Stage.PAUSED)));

        var resting = only(facts, SlaGoal.CLOSE);

        assertThat(resting.rests()).isTrue();
        assertThat(resting.left()).contains(Duration.ofHours(7));
        assertThat(resting.dueAt()).isEmpty();
        assertThat(resting.state(at("2026-12-24T00:00"))).isEqualTo(SlaState.ACTIVE);
    }

    @Test
    void afterAPauseTheClockGoesOnWithWhatItHadLeft() {
        var facts = facts(
                at("2026-11-20T09:00"),
                List.of(),
                List.of(),
                List.of(
                        new SlaPhase(at("2026-11-20T10:00"), Stage.PAUSED),
                        new SlaPhase(at("2026-11-23T16:00"), Stage.RUNNING)));

        assertThat(only(facts, SlaGoal.CLOSE).dueAt()).contains(at("2026-11-24T15:00"));
    }

    @Test
    void whoeverIsOverdueStaysSoThroughAPause() {
        var facts = facts(
                at("2026-11-20T09:00"),
                List.of(),
                List.of(),
                List.of(new SlaPhase(at("2026-11-20T13:00"), Stage.PAUSED)));

        assertThat(only(facts, SlaGoal.FIRST_REPLY).state(at("2026-11-20T14:00")))
                .isEqualTo(SlaState.OVERDUE);
    }

    @Test
    void closingEndsEveryClockAndAQuestionThatReopensItIsAPromiseOfItsOwn() {
        var opened = at("2026-11-20T09:00");
        var closed = new SlaPhase(at("2026-11-20T10:00"), Stage.CLOSED);
        var reopened = new SlaPhase(at("2026-11-23T09:00"), Stage.RUNNING);
        var done = facts(opened, List.of(), List.of(), List.of(closed));
        var again = facts(opened, List.of(at("2026-11-23T09:00")), List.of(), List.of(closed, reopened));

        assertThat(clocks(done)).noneMatch(SlaClock::runs);
        assertThat(clocks(again))
                .filteredOn(SlaClock::runs)
                .extracting(SlaClock::goal)
                .containsExactly(SlaGoal.NEXT_REPLY, SlaGoal.CLOSE);
        assertThat(only(again, SlaGoal.CLOSE).dueAt()).contains(at("2026-11-23T16:00"));
    }

    @Test
    void whoeverReopensItByHandOwesTheAnswerThatWasOwedBefore() {
        var opened = at("2026-11-20T09:00");
        var closed = new SlaPhase(at("2026-11-20T10:00"), Stage.CLOSED);
        var reopened = new SlaPhase(at("2026-11-23T09:00"), Stage.RUNNING);
        var asksAgain = at("2026-11-23T09:10");
        var again = facts(opened, List.of(asksAgain), List.of(), List.of(closed, reopened));
        var answered = facts(opened, List.of(asksAgain), List.of(at("2026-11-23T09:30")), List.of(closed, reopened));
        var closedAgain = facts(
                opened,
                List.of(asksAgain),
                List.of(),
                List.of(closed, reopened, new SlaPhase(at("2026-11-23T11:00"), Stage.CLOSED)));

        assertThat(clocks(again))
                .filteredOn(SlaClock::runs)
                .extracting(SlaClock::goal)
                .containsExactly(SlaGoal.FIRST_REPLY, SlaGoal.CLOSE);
        assertThat(only(again, SlaGoal.FIRST_REPLY).dueAt()).contains(at("2026-11-23T10:00"));
        assertThat(only(answered, SlaGoal.FIRST_REPLY).endedAt()).contains(at("2026-11-23T09:30"));
        assertThat(only(answered, SlaGoal.FIRST_REPLY).wasMissed()).isFalse();
        assertThat(only(closedAgain, SlaGoal.FIRST_REPLY).endedAt()).contains(at("2026-11-23T11:00"));
        assertThat(only(closedAgain, SlaGoal.FIRST_REPLY).wasMissed()).isTrue();
    }

    @Test
    void aFurtherQuestionTooWaitsAgainWhenTheTicketIsReopenedByHand() {
        var asked = at("2026-11-20T10:00");
        var facts = facts(
                at("2026-11-20T09:00"),
                List.of(asked),
                List.of(at("2026-11-20T09:30")),
                List.of(
                        new SlaPhase(at("2026-11-20T10:30"), Stage.CLOSED),
                        new SlaPhase(at("2026-11-20T10:40"), Stage.RUNNING)));

        assertThat(only(facts, SlaGoal.NEXT_REPLY).startedAt()).isEqualTo(asked);
        assertThat(only(facts, SlaGoal.NEXT_REPLY).runs()).isTrue();
    }

    @Test
    void whatIsPromisedToNobodyHasNoClock() {
        var terms = new SlaTerms(Map.of(SlaGoal.CLOSE, Duration.ofHours(1)), Duration.ZERO, ALWAYS);
        var facts = facts(at("2026-11-20T09:00"), List.of(), List.of(), List.of());

        assertThat(SlaRule.clocks(facts, terms)).extracting(SlaClock::goal).containsExactly(SlaGoal.CLOSE);
    }

    @Test
    void aThresholdLongerThanTheGoalIsDueSoonAtOnce() {
        var terms = new SlaTerms(Map.of(SlaGoal.CLOSE, Duration.ofHours(1)), Duration.ofHours(5), ALWAYS);
        var opened = at("2026-11-20T09:00");

        assertThat(SlaRule.clocks(facts(opened, List.of(), List.of(), List.of()), terms)
                        .getFirst()
                        .state(opened))
                .isEqualTo(SlaState.DUE_SOON);
    }

    @Test
    void hoursThatHolidaysSwallowAreNeverDue() {
        var everyFriday = Stream.iterate(LocalDate.parse("2026-11-20"), day -> day.plusWeeks(1))
                .limit(600)
                .collect(Collectors.toSet());
        var fridays = new SlaHours.Weekly(
                List.of(new WorkingHours(Set.of(DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0))),
                BERLIN,
                Optional.empty());

        assertThat(new CountedTime(fridays, everyFriday).after(at("2026-11-20T08:00"), Duration.ofHours(1)))
                .isEmpty();
    }

    private static SlaClock firstReply(CountedTime time, Instant opened) {
        var terms = new SlaTerms(Map.of(SlaGoal.FIRST_REPLY, Duration.ofHours(2)), Duration.ofMinutes(30), time);
        return SlaRule.clocks(facts(opened, List.of(), List.of(), List.of()), terms)
                .getFirst();
    }

    private static List<SlaClock> clocks(SlaFacts facts) {
        return SlaRule.clocks(
                facts,
                new SlaTerms(
                        Map.of(
                                SlaGoal.FIRST_REPLY, Duration.ofHours(2),
                                SlaGoal.NEXT_REPLY, Duration.ofHours(2),
                                SlaGoal.CLOSE, Duration.ofHours(8)),
                        Duration.ofMinutes(30),
                        OFFICE));
    }

    private static SlaClock only(SlaFacts facts, SlaGoal goal) {
        return clocks(facts).stream()
                .filter(clock -> clock.goal() == goal)
                .reduce((one, other) -> {
                    throw new AssertionError("More than one " + goal);
                })
                .orElseThrow();
    }

    private static SlaFacts facts(
            Instant opened, List<Instant> questions, List<Instant> answers, List<SlaPhase> phases) {
        return new SlaFacts(opened, questions, answers, phases);
    }

    private static CountedTime office() {
        return OFFICE;
    }

    private static CountedTime office(Set<LocalDate> holidays) {
        return new CountedTime(
                new SlaHours.Weekly(
                        List.of(new WorkingHours(WorkingHours.WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(17, 0))),
                        BERLIN,
                        Optional.empty()),
                holidays);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }
}
