package io.stellwerk.team.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.MovableClock;
import io.stellwerk.ScreenTest;
import io.stellwerk.team.AbsenceChange;
import io.stellwerk.team.Availabilities;
import io.stellwerk.team.Availability.State;
import io.stellwerk.team.OutOfOffice;
import io.stellwerk.team.Presence;
import io.stellwerk.team.PresenceRule;
import io.stellwerk.team.Schedules;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everybody's status, for those who may change it. */
class AvailabilityManagementTests extends ScreenTest {

    private static final String ADMIN = "admin@demo.example";

    @Autowired
    Availabilities availabilities;

    @Autowired
    Schedules schedules;

    @Autowired
    Crews crews;

    @Autowired
    ActingAs acting;

    @Autowired
    MovableClock clock;

    @Autowired
    Presence presence;

    @Test
    void severalPeopleAreSetAwayAtOnce() {
        var crew = crews.hire(2);
        var screen = open(crew);
        grid(screen).asMultiSelect().select(rows(screen));

        choose(screen.find(StatusMenu.class).all().getFirst(), "Away (Training)");

        assertThat(crew.people()).allSatisfy(user -> {
            assertThat(availabilities.of(user).state()).isEqualTo(State.AWAY);
            assertThat(availabilities.of(user).reason()).contains("training");
        });
        assertThat(rows(screen)).allMatch(row -> row.outlook().now().state() == State.AWAY);
    }

    @Test
    void aChangeElsewhereAppearsAndTheSelectionStays() {
        var crew = crews.hire(2);
        var screen = open(crew);
        var first = rows(screen).getFirst();
        grid(screen).asMultiSelect().select(first);

        acting.run(crew.agents().getLast().email().value(), () -> availabilities.setMine(State.AWAY));

        eventually(
                screen,
                () -> rows(screen).stream().anyMatch(row -> row.outlook().now().state() == State.AWAY));
        assertThat(grid(screen).getSelectedItems())
                .extracting(ListedStatus::user)
                .containsExactly(first.user());
    }

    @Test
    void theFilterShowsOnlyWhoIsAway() {
        var crew = crews.hire(2);
        acting.run(crew.agents().getLast().email().value(), () -> availabilities.setMine(State.AWAY));
        var screen = open(crew);

        status(screen).setValue(State.AWAY);

        assertThat(rows(screen))
                .extracting(ListedStatus::user)
                .containsExactly(crew.agents().getLast().id());
    }

    @Test
    void bringingSomebodyBackFromOutOfOfficeAsksFirst() {
        var crew = crews.hire(1);
        var now = clock.instant();
        acting.run(
                crew.agent().email().value(),
                () -> schedules.changeMyAbsences(new AbsenceChange.Add(
                        new OutOfOffice(now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(1))))));
        var screen = open(crew);
        grid(screen).asMultiSelect().select(rows(screen));

        choose(screen.find(StatusMenu.class).all().getFirst(), "Available");
        assertThat(availabilities.of(crew.agent().id()).state()).isEqualTo(State.AWAY);
        var question = screen.find(ConfirmDialog.class).single();
        ComponentUtil.fireEvent(question, new ConfirmDialog.ConfirmEvent(question, true));

        assertThat(availabilities.of(crew.agent().id()).state()).isEqualTo(State.AVAILABLE);
    }

    @Test
    void whoHasNoBrowserOpenStaysAwayWhichIsSaid() {
        var crew = crews.hire(1);
        mind(OptionalInt.of(10));
        try {
            clock.skip(Duration.ofMinutes(11));
            var screen = open(crew);
            grid(screen).asMultiSelect().select(rows(screen));

            choose(screen.find(StatusMenu.class).all().getFirst(), "Available");

            assertThat(screen.find(Notification.class)
                            .all()
                            .getLast()
                            .getElement()
                            .getTextRecursively())
                    .contains("still Away until they open Stellwerk in a browser: "
                            + crew.agent().name())
                    .doesNotContain("Status of 1 user set");
        } finally {
            mind(OptionalInt.empty());
        }
    }

    private void mind(OptionalInt minutes) {
        acting.run(
                ADMIN,
                () -> presence.change(new PresenceRule(minutes, presence.rule().version())));
    }

    private BrowserlessUIContext open(Crew crew) {
        var screen = window(ADMIN);
        screen.getUI().navigate(AvailabilityManagementView.class);
        var word = crew.mailbox().value().substring("team-".length(), "team-".length() + 8);
        screen.find(TextField.class)
                .withCondition(field -> "Search by name or email".equals(field.getPlaceholder()))
                .single()
                .setValue(word);
        return screen;
    }

    private static List<ListedStatus> rows(BrowserlessUIContext screen) {
        return grid(screen).getListDataView().getItems().toList();
    }

    @SuppressWarnings("unchecked")
    private static Grid<ListedStatus> grid(BrowserlessUIContext screen) {
        return screen.find(Grid.class).single();
    }

    @SuppressWarnings("unchecked")
    private static Select<State> status(BrowserlessUIContext screen) {
        return screen.find(Select.class).all().getFirst();
    }

    private static void choose(StatusMenu menu, String name) {
        var item = menu.getContent().getItems().getFirst().getSubMenu().getItems().stream()
                .filter(choice -> choice.getElement().getTextRecursively().equals(name))
                .findFirst()
                .orElseThrow();
        ComponentUtil.fireEvent(item, new ClickEvent<>(item));
    }
}
