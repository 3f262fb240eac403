package io.stellwerk.team.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.Invitation;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.Users;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.channels.Channels;
import io.stellwerk.team.Placement;
import io.stellwerk.team.Staff;
import io.stellwerk.team.Team;
import io.stellwerk.team.TeamPlan;
import io.stellwerk.team.TeamPlans;
import io.stellwerk.team.Teams;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Creating, changing and deleting teams. */
class TeamViewTests extends ScreenTest {

    private static final String ADMIN = "admin@demo.example";

    @Autowired
    Teams teams;

    @Autowired
    TeamPlans plans;

    @Autowired
    Crews crews;

    @Autowired
    Staff staff;

    @Autowired
    Users users;

    @Autowired
    Channels channels;

    @Autowired
    ActingAs acting;

    @Test
    void aTeamIsCreatedAndThenShown() {
        var screen = window(ADMIN);
        screen.getUI().navigate(TeamsView.class);
        click(screen, "Create team");
        var name = "Night watch " + UUID.randomUUID();

        name(screen).setValue(name);
        click(screen, "Save");

        assertThat(teams.all()).anyMatch(team -> team.name().equals(name));
        assertThat(screen.find(TeamView.class).single().getPageTitle()).isEqualTo(name);
    }

    @Test
    void aNameThatIsTakenIsRefusedAtTheField() {
        var screen = window(ADMIN);
        screen.getUI().navigate(NewTeamView.class);

        name(screen).setValue("Support");
        click(screen, "Save");

        assertThat(name(screen).getErrorMessage()).startsWith("Another team has this name");
    }

    @Test
    void movingSomebodyFromAnotherMainTeamIsToldBeforeSaving() {
        var crew = crews.hire(1);
        var screen = window(ADMIN);
        screen.getUI().navigate(NewTeamView.class);

        choose(main(screen), crew.agent());

        assertThat(main(screen).getHelperText())
                .contains("The main team of " + crew.agent().name() + " is " + called(crew) + " now");
    }

    @Test
    void aParentThatLiesBelowIsRefusedAtTheField() {
        var upper = crews.hire(1);
        var lower = crews.hire(1);
        acting.run(ADMIN, () -> {
            var seen = plans.find(lower.team()).orElseThrow();
            var plan = seen.plan();
            plans.change(
                    seen,
                    new TeamPlan(plan.name(), Optional.of(upper.team()), plan.main(), plan.extra(), plan.skills()));
        });
        var screen = open(upper);

        parent(screen)
                .setValue(teams.all().stream()
                        .filter(team -> team.id().equals(lower.team()))
                        .findFirst()
                        .orElseThrow());
        click(screen, "Save");

        assertThat(parent(screen).getErrorMessage())
                .contains("would stand above itself: " + called(upper) + " › " + called(lower));
    }

    @Test
    void whoSavesLaterIsToldThatSomebodyElseWasFaster() {
        var crew = crews.hire(1);
        var screen = open(crew);
        acting.run(ADMIN, () -> {
            var seen = plans.find(crew.team()).orElseThrow();
            plans.change(seen, seen.plan());
        });

        name(screen).setValue("Mine " + UUID.randomUUID());
        click(screen, "Save");

        assertThat(screen.find(TeamView.class).single().getElement().getTextRecursively())
                .contains("Somebody else changed this");
    }

    @Test
    void aTeamBelowAnotherKeepsThatOneFromBeingDeleted() {
        var upper = crews.hire(0);
        var lower = crews.hire(0);
        acting.run(
                ADMIN,
                () -> plans.change(
                        plans.find(lower.team()).orElseThrow(),
                        new TeamPlan(called(lower), Optional.of(upper.team()), Set.of(), Set.of(), Set.of())));
        var screen = open(upper);

        click(screen, "Delete team");

        assertThat(screen.find(Notification.class).all().getLast().getElement().getTextRecursively())
                .contains("cannot be deleted")
                .contains("Teams below it: " + called(lower));
    }

    @Test
    void whoeverTakesTheLastSeatHolderOutOfATeamThatRulesNameIsAskedAndToldWhichRules() {
        var crew = crews.hire(1);
        var screen = open(crew);
        chooseNobody(main(screen));

        click(screen, "Save");

        var question = screen.find(ConfirmDialog.class).single();
        assertThat(question.getElement().getProperty("header"))
                .isEqualTo("Nobody in " + called(crew) + " would hold a Service seat");
        assertThat(question.getElement().getProperty("message")).contains(channelOf(crew));
        assertThat(plans.find(crew.team()).orElseThrow().plan().main()).isNotEmpty();

        screen.test(question).confirm();

        assertThat(plans.find(crew.team()).orElseThrow().plan().main()).isEmpty();
    }

    @Test
    void whoeverTakesSomebodyOutWhileAnotherSeatHolderStaysIsNotAsked() {
        var crew = crews.hire(2);
        var screen = open(crew);
        choose(main(screen), crew.agent());

        click(screen, "Save");

        assertThat(screen.find(ConfirmDialog.class).exists()).isFalse();
        assertThat(plans.find(crew.team()).orElseThrow().plan().main())
                .containsExactly(crew.agent().id());
    }

    @Test
    void whoeverIsInvitedOrDeactivatedIsCalledSo() {
        var crew = crews.hire(2);
        var role = crew.agents().getFirst().preset();
        var invited = acting.call(
                ADMIN,
                () -> staff.invite(
                        new Invitation(
                                EmailAddress.of(UUID.randomUUID() + "@demo.example"), "Nora", role, Language.ENGLISH),
                        new Placement(true, Optional.of(crew.team()))));
        acting.run(ADMIN, () -> users.deactivate(crew.agents().getLast().id(), new HandOver.Unassign()));

        var picker = main(open(crew));

        assertThat(picker.getValue().stream()
                        .map(picker.getItemLabelGenerator())
                        .toList())
                .containsExactlyInAnyOrder(
                        crew.agents().getFirst().name(),
                        crew.agents().getLast().name() + " (deactivated)",
                        "Nora (invited)");
        assertThat(invited).isNotNull();
    }

    private String channelOf(Crew crew) {
        return channels.find(crew.channel()).orElseThrow().name();
    }

    private static void chooseNobody(MultiSelectComboBox<Person> picker) {
        var before = picker.getValue();
        picker.clear();
        ComponentUtil.fireEvent(picker, new ComponentValueChangeEvent<>(picker, picker, before, true));
    }

    private BrowserlessUIContext open(Crew crew) {
        var screen = window(ADMIN);
        screen.getUI().navigate(TeamView.class, TeamView.parameters(crew.team()));
        return screen;
    }

    private String called(Crew crew) {
        return teams.all().stream()
                .filter(team -> team.id().equals(crew.team()))
                .map(Team::name)
                .findFirst()
                .orElseThrow();
    }

    private static void choose(MultiSelectComboBox<Person> picker, Person person) {
        picker.setValue(Set.of(person));
        ComponentUtil.fireEvent(picker, new ComponentValueChangeEvent<>(picker, picker, Set.of(), true));
    }

    private static TextField name(BrowserlessUIContext screen) {
        return screen.find(TextField.class).withCaption("Name").single();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Team> parent(BrowserlessUIContext screen) {
        return screen.find(ComboBox.class).single();
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<Person> main(BrowserlessUIContext screen) {
        return screen.find(MultiSelectComboBox.class)
                .withCaption("Main members")
                .single();
    }

    private static void click(BrowserlessUIContext screen, String text) {
        screen.find(Button.class).withText(text).all().getFirst().click();
    }
}
