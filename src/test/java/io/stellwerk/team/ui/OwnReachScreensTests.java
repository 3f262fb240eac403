package io.stellwerk.team.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.Grants;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.TicketScope.Reach;
import io.stellwerk.team.Team;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A team lead who edits users hears at the field what is not theirs to change. */
class OwnReachScreensTests extends ScreenTest {

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    Presets presets;

    @Autowired
    JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private Crew own;

    @SuppressWarnings("NullAway.Init")
    private Crew other;

    @SuppressWarnings("NullAway.Init")
    private BrowserlessUIContext screen;

    @BeforeEach
    void logInAsATeamLead() {
        own = crews.hire(2);
        other = crews.hire(1);
        become(own.agent());
        screen = window(own.agent().email().value());
    }

    @Test
    void placingAnotherTeamBelowTheOwnIsRefusedAtTheField() {
        screen.getUI().navigate(TeamView.class, TeamView.parameters(other.team()));

        team("Parent team").setValue(new Team(own.team(), own.name()));
        press("Save");

        assertThat(team("Parent team").isInvalid()).isTrue();
        assertThat(team("Parent team").getErrorMessage())
                .startsWith("You may not edit the tickets of " + other.name() + " yourself");
    }

    @Test
    void joiningAnotherTeamIsRefusedAtTheField() {
        screen.getUI().navigate("settings/users/" + own.agent().id().value());

        team("Main team").setValue(new Team(other.team(), other.name()));
        press("Save");

        assertThat(team("Main team").getErrorMessage()).startsWith("You may not edit the tickets of " + other.name());
    }

    @Test
    void invitingSomebodyIntoAnotherTeamIsRefusedAtTheField() {
        screen.getUI().navigate("settings/users");
        press("Invite user");
        screen.test(screen.find(EmailField.class).single()).setValue(UUID.randomUUID() + "@demo.example");
        screen.test(screen.find(TextField.class).withCaption("Name").single()).setValue("Nora");
        team("Main team").setValue(new Team(other.team(), other.name()));
        press("Send invitation");

        assertThat(team("Main team").getErrorMessage()).startsWith("You may not edit the tickets of " + other.name());
    }

    @Test
    void ticketsOfAnotherTeamAreNotOfferedToChooseAReceiverFor() {
        customers.writeTo(other.agent().email().value(), "Not for the lead");
        screen.getUI().navigate("settings/users/" + other.agent().id().value());
        screen.test(screen.find(Checkbox.class).withCaption("Service seat").single())
                .click();
        press("Save");

        var choice = screen.find(RadioButtonGroup.class).single();
        assertThat(choice.getHelperText()).startsWith("You may not edit all of these tickets yourself");

        press("Take the seat away");
        assertThat(choice.isAttached()).isFalse();
    }

    private void become(Person person) {
        var scope = new TicketScope(Reach.TEAM, true);
        var preset = SystemUser.call(() ->
                presets.create("Lead " + UUID.randomUUID(), new Grants(Set.of(Permission.EDIT_USERS), scope, scope)));
        jdbc.sql("UPDATE user_account SET preset_id = :preset WHERE id = :id")
                .param("preset", preset.value())
                .param("id", person.id().value())
                .update();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<Team> team(String label) {
        return screen.find(ComboBox.class)
                .withCondition(box -> label.equals(box.getLabel()))
                .single();
    }

    private void press(String button) {
        screen.test(screen.find(Button.class).withText(button).all().getFirst()).click();
    }
}
