package io.stellwerk.team.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.team.AbsenceChange;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Availability.Source;
import io.stellwerk.team.Availability.State;
import io.stellwerk.team.Capacities;
import io.stellwerk.team.CapacityLimit;
import io.stellwerk.team.OutOfOffice;
import io.stellwerk.team.Schedules;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The status in the header and what it asks. */
class MyStatusTests extends ScreenTest {

    @Autowired
    Availabilities availabilities;

    @Autowired
    Schedules schedules;

    @Autowired
    Capacities capacities;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    ActingAs acting;

    @Autowired
    Clock clock;

    @Test
    void aReasonForBeingAwayIsKept() {
        var crew = crews.hire(1);
        var desk = open(crew);

        choose(desk, "Meeting");

        assertThat(availabilities.of(crew.agent().id()).state()).isEqualTo(State.AWAY);
        assertThat(availabilities.of(crew.agent().id()).reason()).contains("meeting");
        assertThat(menu(desk)).contains("Away (Meeting)").contains("Chosen by hand");
    }

    @Test
    void aReasonInOnesOwnWordsIsKept() {
        var crew = crews.hire(1);
        var desk = open(crew);

        choose(desk, "Another reason");
        desk.find(TextField.class).withCaption("Reason").single().setValue("Fire drill");
        click(desk, "Set me to away");

        assertThat(availabilities.of(crew.agent().id()).reason()).contains("Fire drill");
    }

    @Test
    void becomingAvailableWhileOutOfOfficeAsksFirst() {
        var crew = crews.hire(1);
        var now = clock.instant();
        acting.run(
                crew.agent().email().value(),
                () -> schedules.changeMyAbsences(new AbsenceChange.Add(
                        new OutOfOffice(now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(1))))));
        var desk = open(crew);

        choose(desk, "Available");
        assertThat(availabilities.of(crew.agent().id()).source()).isEqualTo(Source.OUT_OF_OFFICE);

        var question = desk.find(ConfirmDialog.class).single();
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));
        assertThat(availabilities.of(crew.agent().id()).state()).isEqualTo(State.AVAILABLE);
    }

    @Test
    void aStatusSetByAColleagueIsToldAtTheNextVisitUntilItIsAnswered() {
        var crew = crews.hire(1);
        acting.run("admin@demo.example", () -> availabilities.set(crew.agent().id(), State.AWAY));

        assertThat(notice(open(crew))).contains("Adrian Vogel set you to Away");
        var later = open(crew);
        assertThat(notice(later)).contains("Adrian Vogel set you to Away");
        click(later, "Set myself to available");

        assertThat(availabilities.of(crew.agent().id()).state()).isEqualTo(State.AVAILABLE);
        assertThat(notice(open(crew))).isEmpty();
    }

    @Test
    void whoLeavesItSoIsNotToldAgain() {
        var crew = crews.hire(1);
        acting.run("admin@demo.example", () -> availabilities.set(crew.agent().id(), State.AWAY));

        click(open(crew), "Leave it so");

        assertThat(notice(open(crew))).isEmpty();
        assertThat(availabilities.of(crew.agent().id()).state()).isEqualTo(State.AWAY);
    }

    @Test
    void whoComesNearTheirLimitSeesIt() {
        var crew = crews.hire(1);
        SystemUser.run(() -> capacities.set(Set.of(crew.agent().id()), new CapacityLimit.Total(OptionalInt.of(1))));
        var desk = open(crew);
        assertThat(face(desk)).isEqualTo("Available");

        customers.writeTo(crew.agent().email().value(), "One too many");

        eventually(desk, () -> face(desk).equals("Available1 of 1"));
        assertThat(menu(desk)).contains("1 of 1 tickets");
    }

    @Test
    void aLimitThatAnAdminSetsIsSeenAtOnce() {
        var crew = crews.hire(1);
        customers.writeTo(crew.agent().email().value(), "The only one");
        var desk = open(crew);
        assertThat(face(desk)).isEqualTo("Available");

        SystemUser.run(() -> capacities.set(Set.of(crew.agent().id()), new CapacityLimit.Total(OptionalInt.of(1))));

        eventually(desk, () -> face(desk).equals("Available1 of 1"));
    }

    @Test
    void theHeaderSaysWhyOneIsAway() {
        var crew = crews.hire(1);
        var desk = open(crew);

        acting.run(
                crew.agent().email().value(),
                () -> availabilities.setMine(State.AWAY, Optional.of(AwayReason.MEETING.stored())));

        eventually(desk, () -> face(desk).equals("AwayMeeting"));
    }

    private BrowserlessUIContext open(Crew crew) {
        var window = window(crew.agent().email().value());
        window.getUI().navigate("profile");
        return window;
    }

    private static void choose(BrowserlessUIContext screen, String name) {
        var item = screen
                .find(AvailabilitySwitch.class)
                .single()
                .getContent()
                .getItems()
                .getFirst()
                .getSubMenu()
                .getItems()
                .stream()
                .filter(choice -> choice.isEnabled()
                        && choice.getElement().getTextRecursively().startsWith(name))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }

    private static void click(BrowserlessUIContext screen, String text) {
        screen.find(Button.class).withText(text).all().getLast().click();
    }

    private static String menu(BrowserlessUIContext screen) {
        return screen.find(AvailabilitySwitch.class)
                .single()
                .getContent()
                .getItems()
                .getFirst()
                .getSubMenu()
                .getItems()
                .getFirst()
                .getElement()
                .getTextRecursively();
    }

    private static String face(BrowserlessUIContext screen) {
        return screen.find(AvailabilitySwitch.class)
                .single()
                .getContent()
                .getItems()
                .getFirst()
                .getChildren()
                .findFirst()
                .orElseThrow()
                .getElement()
                .getTextRecursively();
    }

    private static String notice(BrowserlessUIContext screen) {
        screen.roundTrip();
        return screen.find(ColleagueNotice.class).all().stream()
                .map(open -> open.getElement().getTextRecursively())
                .reduce("", String::concat);
    }
}
