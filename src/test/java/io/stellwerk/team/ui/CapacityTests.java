package io.stellwerk.team.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.ScreenTest;
import io.stellwerk.Typed;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.team.Capacities;
import io.stellwerk.team.CapacityLimit;
import io.stellwerk.team.CapacityLimit.PerType;
import io.stellwerk.team.CapacityLimit.Total;
import io.stellwerk.team.CountRule;
import io.stellwerk.team.CountRules;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Limits of everybody with a seat. */
class CapacityTests extends ScreenTest {

    private static final String ADMIN = "admin@demo.example";

    @Autowired
    Capacities capacities;

    @Autowired
    CountRules rules;

    @Autowired
    Crews crews;

    @Autowired
    ActingAs acting;

    @AfterEach
    void ticketsOfAnyAgeCount() {
        olderThan(OptionalInt.empty());
    }

    @Test
    void severalPeopleGetTheSameLimitAtOnce() {
        var crew = crews.hire(2);
        var screen = open(crew);
        grid(screen).asMultiSelect().select(rows(screen));

        click(screen, "Set limit");
        field(screen, "Total ticket capacity").setValue(7);
        saveDialog(screen);

        assertThat(capacities.of(crew.people()).values()).containsOnly(new Total(OptionalInt.of(7)));
        assertThat(rows(screen)).allMatch(row -> row.uses().size() == 1);
    }

    @SuppressWarnings("unchecked")
    @Test
    void aLimitForEachTypeLeavesTheEmptyOnesUnlimited() {
        var crew = crews.hire(1);
        var screen = open(crew);
        grid(screen).asMultiSelect().select(rows(screen));

        click(screen, "Set limit");
        screen.find(RadioButtonGroup.class).single().setValue(LimitDialog.Mode.PER_TYPE);
        field(screen, "Email/Other").setValue(3);
        saveDialog(screen);

        assertThat(capacities.of(crew.people()).values())
                .containsOnly(new PerType(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(3)));
    }

    @Test
    void aNegativeLimitIsRefusedAtTheField() {
        var crew = crews.hire(1);
        var screen = open(crew);
        grid(screen).asMultiSelect().select(rows(screen));

        click(screen, "Set limit");
        field(screen, "Total ticket capacity").setValue(-1);
        saveDialog(screen);

        assertThat(field(screen, "Total ticket capacity").isInvalid()).isTrue();
        assertThat(capacities.of(crew.people())).isEmpty();
    }

    @Test
    void whatIsNoNumberIsRefusedAtTheFieldAndNotTakenForNoLimit() {
        var crew = crews.hire(1);
        limit(crew, 5);
        var screen = open(crew);
        grid(screen).asMultiSelect().select(rows(screen));

        click(screen, "Set limit");
        Typed.into(field(screen, "Total ticket capacity"), "99999999999");
        saveDialog(screen);

        assertThat(field(screen, "Total ticket capacity").isInvalid()).isTrue();
        assertThat(field(screen, "Total ticket capacity").getErrorMessage())
                .isEqualTo("Enter a whole number from 0 to 10,000, or nothing for no limit.");
        assertThat(capacities.of(crew.people()).values()).containsOnly(new Total(OptionalInt.of(5)));

        field(screen, "Total ticket capacity").setValue(6);
        saveDialog(screen);
        assertThat(capacities.of(crew.people()).values()).containsOnly(new Total(OptionalInt.of(6)));
    }

    @SuppressWarnings("unchecked")
    @Test
    void peopleWithDifferentLimitsKeepThemUntilOneIsChosenForAll() {
        var crew = crews.hire(2);
        acting.run(ADMIN, () -> capacities.set(Set.of(crew.people().iterator().next()), new Total(OptionalInt.of(5))));
        var before = capacities.of(crew.people());
        var screen = open(crew);
        grid(screen).asMultiSelect().select(rows(screen));

        click(screen, "Set limit");
        assertThat(screen.find(Notice.class).all())
                .anyMatch(notice ->
                        notice.getElement().getTextRecursively().startsWith("These people have different limits."));
        saveDialog(screen);
        RadioButtonGroup<LimitDialog.Mode> kind =
                screen.find(RadioButtonGroup.class).single();
        assertThat(kind.isInvalid()).isTrue();
        assertThat(capacities.of(crew.people())).isEqualTo(before);

        kind.setValue(LimitDialog.Mode.TOTAL);
        field(screen, "Total ticket capacity").setValue(9);
        saveDialog(screen);
        assertThat(capacities.of(crew.people()).values()).hasSize(2).containsOnly(new Total(OptionalInt.of(9)));
    }

    @Test
    void whatIsNoNumberDoesNotMakeTicketsOfAnyAgeCount() {
        olderThan(OptionalInt.of(30));
        var screen = window(ADMIN);
        screen.getUI().navigate(CapacityView.class);
        var days = field(screen, "Leave out tickets older than, in days");
        assertThat(days.getValue()).isEqualTo(30);

        Typed.into(days, "5-");
        click(screen, "Save");

        assertThat(days.isInvalid()).isTrue();
        assertThat(acting.call(ADMIN, rules::get).olderThanDays()).hasValue(30);
    }

    @Test
    void theTableAndTheLimitCallTheCapacityOfAllTypesTheSame() {
        var crew = crews.hire(1);
        var screen = open(crew);

        assertThat(grid(screen).getColumns())
                .anyMatch(column -> "Total ticket capacity".equals(column.getHeaderText()));
    }

    @Test
    void whoSavesLaterIsToldThatSomebodyElseWasFaster() {
        var crew = crews.hire(1);
        var screen = open(crew);
        grid(screen).asMultiSelect().select(rows(screen));
        click(screen, "Set limit");
        CapacityLimit faster = new Total(OptionalInt.of(2));
        acting.run(ADMIN, () -> capacities.set(Set.copyOf(crew.people()), faster));

        field(screen, "Total ticket capacity").setValue(9);
        saveDialog(screen);

        assertThat(capacities.of(crew.people()).values()).containsOnly(faster);
        assertThat(screen.find(Div.class)
                        .withClassName("sw-limit-fields")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("Somebody else changed a limit");
    }

    @Test
    void aLimitThatSomebodyElseSetsAppears() {
        var crew = crews.hire(1);
        var screen = open(crew);
        assertThat(rows(screen).getFirst().uses()).isEmpty();

        acting.run(ADMIN, () -> capacities.set(Set.copyOf(crew.people()), new Total(OptionalInt.of(2))));

        eventually(screen, () -> !rows(screen).getFirst().uses().isEmpty());
    }

    private void limit(Crew crew, int most) {
        acting.run(ADMIN, () -> capacities.set(Set.copyOf(crew.people()), new Total(OptionalInt.of(most))));
    }

    private void olderThan(OptionalInt days) {
        acting.run(
                ADMIN,
                () -> rules.change(new CountRule(Set.of(), days, rules.get().version())));
    }

    private BrowserlessUIContext open(Crew crew) {
        var screen = window(ADMIN);
        screen.getUI().navigate(CapacityView.class);
        var word = crew.mailbox().value().substring("team-".length(), "team-".length() + 8);
        screen.find(TextField.class)
                .withCondition(field -> "Search by name or email".equals(field.getPlaceholder()))
                .single()
                .setValue(word);
        return screen;
    }

    private static IntegerField field(BrowserlessUIContext screen, String label) {
        return screen.find(IntegerField.class).withCaption(label).single();
    }

    private static void saveDialog(BrowserlessUIContext screen) {
        screen.find(Button.class).withText("Save").all().getLast().click();
    }

    private static void click(BrowserlessUIContext screen, String text) {
        screen.find(Button.class).withText(text).all().getFirst().click();
    }

    private static List<ListedStatus> rows(BrowserlessUIContext screen) {
        return grid(screen).getListDataView().getItems().toList();
    }

    @SuppressWarnings("unchecked")
    private static Grid<ListedStatus> grid(BrowserlessUIContext screen) {
        return screen.find(Grid.class).single();
    }
}
