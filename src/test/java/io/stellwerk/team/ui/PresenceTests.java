package io.stellwerk.team.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.IntegerField;
import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.MovableClock;
import io.stellwerk.ScreenTest;
import io.stellwerk.Typed;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Availability.Source;
import io.stellwerk.team.Availability.State;
import io.stellwerk.team.Presence;
import io.stellwerk.team.PresenceRule;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has no browser open counts as away after a while, if the company wants that. */
class PresenceTests extends ScreenTest {

    private static final String ADMIN = "admin@demo.example";

    @Autowired
    Presence presence;

    @Autowired
    Availabilities availabilities;

    @Autowired
    Crews crews;

    @Autowired
    ActingAs acting;

    @Autowired
    SchedulerClient scheduler;

    @Autowired
    MovableClock clock;

    @AfterEach
    void nobodyMinds() {
        change(OptionalInt.empty());
    }

    @Test
    void withoutTheRuleNobodyNeedsABrowser() {
        var crew = crews.hire(1);
        clock.skip(Duration.ofHours(1));

        assertThat(availabilities.of(crew.agent().id()).state()).isEqualTo(State.AVAILABLE);
    }

    @Test
    void whoHasNoBrowserOpenIsAwayAfterThoseMinutes() {
        var crew = crews.hire(1);
        change(OptionalInt.of(10));
        clock.skip(Duration.ofMinutes(9));
        assertThat(availabilities.of(crew.agent().id()).state()).isEqualTo(State.AVAILABLE);

        clock.skip(Duration.ofMinutes(1));

        assertThat(availabilities.of(crew.agent().id()).state()).isEqualTo(State.AWAY);
        assertThat(availabilities.of(crew.agent().id()).source()).isEqualTo(Source.NO_BROWSER);
    }

    @Test
    void whoOpensABrowserIsBack() {
        var crew = crews.hire(1);
        change(OptionalInt.of(10));
        clock.skip(Duration.ofMinutes(11));

        window(crew.agent().email().value()).getUI().navigate("profile");

        assertThat(availabilities.of(crew.agent().id()).state()).isEqualTo(State.AVAILABLE);
    }

    @Test
    void whoClosesTheLastBrowserBecomesAwayWithoutAnyoneLooking() {
        var crew = crews.hire(1);
        change(OptionalInt.of(10));
        var office = window(crew.agent().email().value());
        office.getUI().navigate("profile");
        var home = window(crew.agent().email().value());
        home.getUI().navigate("profile");
        clock.skip(Duration.ofMinutes(30));
        close(home);
        assertThat(nextLook(crew)).isBefore(clock.instant());

        close(office);

        assertThat(nextLook(crew))
                .isCloseTo(clock.instant().plus(Duration.ofMinutes(10)), within(1, ChronoUnit.MINUTES));
        assertThat(availabilities.of(crew.agent().id()).until()).contains(nextLook(crew));
    }

    @Test
    void aNewRuleCatchesThoseWithoutABrowserWithoutAnyoneLooking() {
        var crew = crews.hire(1);

        change(OptionalInt.of(10));

        assertThat(nextLook(crew))
                .isCloseTo(clock.instant().plus(Duration.ofMinutes(10)), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void whoComesBackInTimeStaysAvailable() {
        var crew = crews.hire(1);
        change(OptionalInt.of(10));
        var window = window(crew.agent().email().value());
        window.getUI().navigate("profile");
        close(window);
        clock.skip(Duration.ofMinutes(9));

        window(crew.agent().email().value()).getUI().navigate("profile");
        clock.skip(Duration.ofSeconds(90));

        assertThat(availabilities.of(crew.agent().id()).state()).isEqualTo(State.AVAILABLE);
        assertThat(availabilities.of(crew.agent().id()).until()).isEmpty();
    }

    @Test
    void whatIsNoNumberDoesNotSwitchTheRuleOff() {
        change(OptionalInt.of(10));
        var screen = window(ADMIN);
        screen.getUI().navigate(AvailabilityManagementView.class);
        var minutes = screen.find(IntegerField.class)
                .withCaption("Away after, in minutes")
                .single();

        Typed.into(minutes, "1e5-");
        screen.find(Button.class).withText("Save").single().click();

        assertThat(minutes.isInvalid()).isTrue();
        assertThat(minutes.getErrorMessage()).isEqualTo("Enter whole minutes from 5 to 1,440, or nothing.");
        assertThat(acting.call(ADMIN, presence::rule).minutes()).hasValue(10);
    }

    /** The page goes, and with it what stands in its header. */
    private static void close(BrowserlessUIContext window) {
        window.activate();
        window.find(MyStatus.class).single().removeFromParent();
    }

    private Instant nextLook(Crew crew) {
        return scheduler
                .getScheduledExecution(TaskInstanceId.of(
                        "availability-transition",
                        String.valueOf(crew.agent().id().value())))
                .map(ScheduledExecution::getExecutionTime)
                .orElse(Instant.EPOCH);
    }

    private void change(OptionalInt minutes) {
        acting.run(
                ADMIN,
                () -> presence.change(new PresenceRule(minutes, presence.rule().version())));
    }
}
