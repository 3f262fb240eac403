package io.stellwerk.team.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.MovableClock;
import io.stellwerk.ScreenTest;
import io.stellwerk.Together;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.Users;
import io.stellwerk.base.Holiday;
import io.stellwerk.base.HolidayCalendar;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Availability.State;
import io.stellwerk.team.HolidaySaving;
import io.stellwerk.team.Holidays;
import io.stellwerk.team.Schedules;
import io.stellwerk.team.WorkingHours;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calendars of public holidays and those who follow them. */
class HolidaysTests extends ScreenTest {

    private static final String ADMIN = "admin@demo.example";
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate LABOUR_DAY = LocalDate.parse("2030-05-01");

    @Autowired
    Holidays holidays;

    @Autowired
    Availabilities availabilities;

    @Autowired
    Schedules schedules;

    @Autowired
    Crews crews;

    @Autowired
    Users users;

    @Autowired
    ActingAs acting;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCalendarIsCreatedWithItsDays() {
        var screen = window(ADMIN);
        screen.getUI().navigate(NewHolidaysView.class);
        var name = "Bavaria " + UUID.randomUUID();

        screen.find(TextField.class).withCaption("Calendar").single().setValue(name);
        click(screen, "Add day");
        screen.find(DatePicker.class).single().setValue(LABOUR_DAY);
        click(screen, "Save");

        assertThat(called(name).days()).extracting(Holiday::day).containsExactly(LABOUR_DAY);
    }

    @Test
    void aDayThatIsThereTwiceIsRefusedAtItsRow() {
        var screen = window(ADMIN);
        screen.getUI().navigate(NewHolidaysView.class);
        var name = "Twice " + UUID.randomUUID();

        screen.find(TextField.class).withCaption("Calendar").single().setValue(name);
        click(screen, "Add day");
        click(screen, "Add day");
        screen.find(DatePicker.class).all().forEach(day -> day.setValue(LABOUR_DAY));
        click(screen, "Save");

        assertThat(screen.find(DatePicker.class).all().getLast().getErrorMessage())
                .isEqualTo("This day is there already.");
        assertThat(holidays.all()).noneMatch(calendar -> calendar.name().equals(name));
    }

    @Test
    void whoFollowsACalendarIsAwayOnItsDaysAndKeepsItFromBeingDeleted() {
        var today = LocalDate.ofInstant(clock.instant(), BERLIN);
        var calendar = created("Today " + UUID.randomUUID(), List.of(new Holiday(today, "Today")));
        var me = crews.hireOne(BuiltInPreset.AGENT);
        acting.run(
                me.email().value(),
                () -> schedules.setMyWorkingHours(
                        List.of(),
                        List.of(new WorkingHours(WorkingHours.EVERY_DAY, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))));
        var screen = window(me.email().value());
        screen.getUI().navigate(MyAvailabilityView.class);
        assertThat(availabilities.of(me.id()).state()).isEqualTo(State.AVAILABLE);

        choice(screen).setValue(calendar);

        assertThat(availabilities.of(me.id()).state()).isEqualTo(State.AWAY);
        assertThat(acting.call(ADMIN, () -> holidays.delete(calendar))).containsExactly(me.name());
        assertThat(holidays.find(calendar.id())).isPresent();
    }

    @Test
    void anAdminChoosesTheCalendarOfAColleagueAndTheAuditLogSaysSo() {
        var calendar = created("Colleague " + UUID.randomUUID(), List.of(new Holiday(LABOUR_DAY, "Labour Day")));
        var colleague = crews.hireOne(BuiltInPreset.AGENT);
        var screen = window(ADMIN);
        screen.getUI().navigate("settings/users/" + colleague.id().value());

        choice(screen).setValue(calendar);

        assertThat(acting.call(colleague.email().value(), holidays::mine)).contains(calendar.id());
        assertThat(jdbc.sql(
                                "SELECT object FROM audit_entry WHERE action = 'holidays-followed' AND after_values LIKE :name")
                        .param("name", "%" + calendar.name() + "%")
                        .query(String.class)
                        .list())
                .containsExactly(colleague.name());
        screen.getUI().navigate("settings/users");
        screen.getUI().navigate("settings/users/" + colleague.id().value());
        assertThat(choice(screen).getValue()).isEqualTo(calendar);
        choice(screen).clear();
        assertThat(acting.call(colleague.email().value(), holidays::mine)).isEmpty();
    }

    @Test
    void whoChoosesACalendarAfterSomebodyElseDidIsRefusedAndSeesTheirs() {
        var theirs = created("Theirs " + UUID.randomUUID(), List.of(new Holiday(LABOUR_DAY, "Labour Day")));
        var mine = created("Mine " + UUID.randomUUID(), List.of(new Holiday(LABOUR_DAY, "Labour Day")));
        var colleague = crews.hireOne(BuiltInPreset.AGENT);
        var screen = window(ADMIN);
        screen.getUI().navigate("settings/users/" + colleague.id().value());
        acting.run(colleague.email().value(), () -> holidays.followAsMe(Optional.empty(), Optional.of(theirs.id())));

        choice(screen).setValue(mine);

        assertThat(lastToast(screen)).contains("Somebody else chose another calendar meanwhile.");
        assertThat(choice(screen).getValue()).isEqualTo(theirs);
        assertThat(acting.call(colleague.email().value(), holidays::mine)).contains(theirs.id());
        choice(screen).setValue(mine);
        assertThat(acting.call(colleague.email().value(), holidays::mine)).contains(mine.id());
    }

    @Test
    void aCalendarThatWasDeletedBeforeItWasChosenIsRefusedInWords() {
        var gone = created("Gone " + UUID.randomUUID(), List.of());
        var colleague = crews.hireOne(BuiltInPreset.AGENT);
        var screen = window(ADMIN);
        screen.getUI().navigate("settings/users/" + colleague.id().value());
        acting.run(ADMIN, () -> holidays.delete(gone));

        choice(screen).setValue(gone);

        assertThat(lastToast(screen)).contains("This calendar was deleted meanwhile.");
        assertThat(choice(screen).getValue()).isNull();
        assertThat(acting.call(colleague.email().value(), holidays::mine)).isEmpty();
    }

    @Test
    void ofTwoWhoChooseAtTheSameMomentOnlyOneDoes() throws InterruptedException {
        var colleague = crews.hireOne(BuiltInPreset.AGENT);
        for (int round = 0; round < 10; round++) {
            var seen = acting.call(colleague.email().value(), holidays::mine);
            var choosing = Stream.of("One ", "Other ")
                    .map(name -> created(name + UUID.randomUUID(), List.of()).id())
                    .map(wanted -> (Callable<Boolean>)
                            () -> acting.call(ADMIN, () -> holidays.follow(colleague.id(), seen, Optional.of(wanted))))
                    .toList();

            assertThat(Together.call(choosing)).containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void whoLeftDoesNotKeepACalendarFromBeingDeleted() {
        var calendar = created("Left " + UUID.randomUUID(), List.of(new Holiday(LABOUR_DAY, "Labour Day")));
        var leaver = crews.hireOne(BuiltInPreset.AGENT);
        acting.run(leaver.email().value(), () -> holidays.followAsMe(Optional.empty(), Optional.of(calendar.id())));
        acting.run(ADMIN, () -> users.deactivate(leaver.id(), new HandOver.Unassign()));

        assertThat(acting.call(ADMIN, () -> holidays.delete(calendar))).isEmpty();

        assertThat(holidays.find(calendar.id())).isEmpty();
        acting.run(ADMIN, () -> users.reactivate(leaver.id()));
        assertThat(acting.call(leaver.email().value(), holidays::mine)).isEmpty();
    }

    @Test
    void whoSavesAnOldVersionIsRefused() {
        var seen = created("Old " + UUID.randomUUID(), List.of());
        acting.run(ADMIN, () -> holidays.change(seen));

        assertThat(acting.call(ADMIN, () -> holidays.change(seen))).isEqualTo(HolidaySaving.OUTDATED);
    }

    private HolidayCalendar created(String name, List<Holiday> days) {
        acting.run(ADMIN, () -> holidays.create(name, days));
        return called(name);
    }

    private HolidayCalendar called(String name) {
        return holidays.all().stream()
                .filter(calendar -> calendar.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String lastToast(BrowserlessUIContext screen) {
        return screen.find(Notification.class).all().getLast().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<HolidayCalendar> choice(BrowserlessUIContext screen) {
        return screen.find(ComboBox.class).withCaption("Calendar").single();
    }

    private static void click(BrowserlessUIContext screen, String text) {
        screen.find(Button.class).withText(text).all().getFirst().click();
    }
}
