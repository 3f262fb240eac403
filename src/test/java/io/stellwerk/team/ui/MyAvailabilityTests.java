package io.stellwerk.team.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.timepicker.TimePicker;
import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Person;
import io.stellwerk.team.AbsenceChange;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.OutOfOffice;
import io.stellwerk.team.Schedules;
import io.stellwerk.team.WorkingHours;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One's own working hours and absences. */
class MyAvailabilityTests extends ScreenTest {

    private static final WorkingHours NIGHTS =
            new WorkingHours(WorkingHours.EVERY_DAY, LocalTime.of(22, 0), LocalTime.of(6, 0));

    @Autowired
    Schedules schedules;

    @Autowired
    Crews crews;

    @Autowired
    ActingAs acting;

    @Autowired
    Accounts accounts;

    @Autowired
    Availabilities availabilities;

    @Autowired
    SchedulerClient scheduler;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void addedWorkingHoursAreSaved() {
        var me = somebody();
        var screen = open(me);

        click(screen, "Add working hours");
        click(screen, "Save");

        assertThat(acting.call(me.email().value(), schedules::myWorkingHours))
                .containsExactly(new WorkingHours(WorkingHours.WEEKDAYS, LocalTime.of(9, 0), LocalTime.of(17, 0)));
    }

    @Test
    void aRowWithoutAnEndSaysSoAndNothingIsSaved() {
        var me = somebody();
        var screen = open(me);

        click(screen, "Add working hours");
        screen.find(TimePicker.class).all().getLast().setValue(null);
        click(screen, "Save");

        assertThat(text(screen)).contains("Enter start and end as a time");
        assertThat(acting.call(me.email().value(), schedules::myWorkingHours)).isEmpty();
    }

    @Test
    void hoursOverMidnightSayThatTheyEndOnTheNextDay() {
        var me = somebody();
        acting.run(me.email().value(), () -> schedules.setMyWorkingHours(List.of(), List.of(NIGHTS)));

        assertThat(text(open(me))).contains("Ends on the next day");
    }

    @Test
    void anotherTimeZoneMovesTheNextChangeOfTheStatus() {
        var me = somebody();
        acting.run(me.email().value(), () -> schedules.setMyWorkingHours(List.of(), List.of(NIGHTS)));
        var before = nextChange(me);

        acting.run(me.email().value(), () -> accounts.live(ZoneId.of("Asia/Kathmandu")));

        assertThat(nextChange(me))
                .isNotEqualTo(before)
                .isEqualTo(availabilities.of(me.id()).until().orElseThrow());
    }

    @Test
    void daysThatAreNoUsualGroupBecomeOneRowEach() {
        var me = somebody();
        var odd =
                new WorkingHours(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), LocalTime.of(8, 0), LocalTime.of(12, 0));
        acting.run(me.email().value(), () -> schedules.setMyWorkingHours(List.of(), List.of(odd)));

        assertThat(open(me).find(Select.class).all().stream().map(days -> days.getValue()))
                .containsExactly(DayChoice.MONDAY, DayChoice.THURSDAY);
    }

    @Test
    void whoSavesLaterIsToldThatSomebodyElseWasFaster() {
        var me = somebody();
        var screen = open(me);
        click(screen, "Add working hours");
        acting.run(me.email().value(), () -> schedules.setMyWorkingHours(List.of(), List.of(NIGHTS)));

        click(screen, "Save");

        assertThat(text(screen)).contains("Somebody else changed this");
        assertThat(acting.call(me.email().value(), schedules::myWorkingHours)).containsExactly(NIGHTS);
    }

    @Test
    void anAbsenceIsAddedAndSaysSoInTheStatus() {
        var me = somebody();
        var screen = open(me);

        click(screen, "Add out of office");
        var from = screen.find(DateTimePicker.class).all().getFirst();
        from.setValue(from.getValue().minusDays(3));
        click(screen.find(Button.class).withText("Save").all().getLast());

        assertThat(acting.call(me.email().value(), schedules::myAbsences)).hasSize(1);
        assertThat(text(screen)).contains("Away because out of office until");
    }

    @Test
    void anAbsenceThatEndsBeforeItBeginsIsRefusedAtTheField() {
        var me = somebody();
        var screen = open(me);

        click(screen, "Add out of office");
        var to = screen.find(DateTimePicker.class).all().getLast();
        to.setValue(to.getValue().minusDays(7));
        click(screen.find(Button.class).withText("Save").all().getLast());

        assertThat(to.isInvalid()).isTrue();
        assertThat(to.getErrorMessage()).isEqualTo("The end must come after the start.");
    }

    @Test
    void anAbsenceEndsEarly() {
        var me = somebody();
        var now = clock.instant();
        var absence = new OutOfOffice(now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(2)));
        acting.run(me.email().value(), () -> schedules.changeMyAbsences(new AbsenceChange.Add(absence)));

        acting.run(
                me.email().value(),
                () -> schedules.changeMyAbsences(
                        new AbsenceChange.EndNow(schedules.myAbsences().getFirst())));

        assertThat(acting.call(me.email().value(), schedules::myAbsences)).isEmpty();
        assertThat(text(open(me))).contains("No out of office entered").doesNotContain("Away because");
    }

    @Test
    void whoDeletesAnAbsenceThatIsGoneIsToldAndNothingIsWrittenDown() {
        var me = somebody();
        var absence = planned(me);
        var screen = open(me);
        change(me, new AbsenceChange.Delete(absence));
        var written = written(me);

        click(screen, "Delete");

        assertThat(text(screen)).contains("Somebody else changed this").contains("No out of office entered");
        assertThat(written(me)).isEqualTo(written);
    }

    @Test
    void whoMovesAnAbsenceThatSomebodyElseMovedIsTold() {
        var me = somebody();
        var absence = planned(me);
        var screen = open(me);
        click(screen, "Edit");
        var moved = new OutOfOffice(
                absence.from(), absence.to().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MICROS));
        change(me, new AbsenceChange.Move(absence, moved));

        var to = screen.find(DateTimePicker.class).all().getLast();
        to.setValue(to.getValue().plusDays(1));
        click(screen.find(Button.class).withText("Save").all().getLast());

        assertThat(text(screen)).contains("Somebody else changed this");
        assertThat(acting.call(me.email().value(), schedules::myAbsences)).containsExactly(moved);

        click(screen, "Load their version");
        assertThat(text(screen)).doesNotContain("Somebody else changed this");
    }

    private OutOfOffice planned(Person me) {
        var tomorrow = clock.instant().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES);
        var absence = new OutOfOffice(tomorrow, tomorrow.plus(Duration.ofDays(2)));
        change(me, new AbsenceChange.Add(absence));
        return absence;
    }

    private void change(Person me, AbsenceChange change) {
        acting.run(me.email().value(), () -> schedules.changeMyAbsences(change));
    }

    private long written(Person me) {
        return jdbc.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'out-of-office-changed' AND actor_id = :me")
                .param("me", me.id().value())
                .query(Long.class)
                .single();
    }

    private Instant nextChange(Person person) {
        return scheduler
                .getScheduledExecution(TaskInstanceId.of(
                        "availability-transition", String.valueOf(person.id().value())))
                .orElseThrow()
                .getExecutionTime();
    }

    private Person somebody() {
        return crews.hireOne(BuiltInPreset.AGENT);
    }

    private BrowserlessUIContext open(Person person) {
        var window = window(person.email().value());
        window.getUI().navigate(MyAvailabilityView.class);
        return window;
    }

    private static void click(BrowserlessUIContext screen, String text) {
        click(screen.find(Button.class).withText(text).all().getFirst());
    }

    private static void click(Button button) {
        button.click();
    }

    private static String text(BrowserlessUIContext screen) {
        return screen.find(MyAvailabilityView.class).single().getElement().getTextRecursively();
    }
}
