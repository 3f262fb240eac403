package io.stellwerk.team.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.ScreenTest;
import io.stellwerk.UnreachableDatabase;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Grants;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.RolePreset;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.TicketScope.Reach;
import io.stellwerk.accounts.UserId;
import io.stellwerk.team.Seats;
import io.stellwerk.team.Team;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.TeamPlans;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Tickets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is asked about the open tickets of somebody who leaves or loses the seat, and what becomes of them. */
class LeavingTests extends ScreenTest {

    private static final String ADMIN = "superadmin@demo.example";

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    Tickets tickets;

    @Autowired
    Seats seats;

    @Autowired
    Teams teams;

    @Autowired
    TeamPlans plans;

    @Autowired
    Accounts accounts;

    @Autowired
    Presets presets;

    @Autowired
    ActingAs acting;

    private final String subject = "Leaving " + UUID.randomUUID();

    @Test
    void theTicketsOfSomebodyDeactivatedGoToWhomTheAdminChose() {
        var leaver = crews.hireOne(BuiltInPreset.AGENT);
        var successor = crews.hireOne(BuiltInPreset.AGENT);
        var ticket = customers.writeTo(leaver.email().value(), subject);
        var screen = open(leaver);

        press(screen, "Deactivate");
        assertThat(choice(screen).getLabel()).isEqualTo("What happens to the open ticket?");
        choose(screen, "Give to another user");
        pressLast(screen, "Deactivate");
        assertThat(successors(screen).isInvalid()).isTrue();
        successors(screen).setValue(successor);
        pressLast(screen, "Deactivate");

        assertThat(owner(ticket)).contains(successor.id());
    }

    @Test
    void theTicketsOfSomebodyDeactivatedCanBeLeftUnassigned() {
        var leaver = crews.hireOne(BuiltInPreset.AGENT);
        var ticket = customers.writeTo(leaver.email().value(), subject);
        var screen = open(leaver);

        press(screen, "Deactivate");
        choose(screen, "Leave unassigned");
        pressLast(screen, "Deactivate");

        assertThat(owner(ticket)).isEmpty();
    }

    @Test
    void whatCouldNotBeDecidedWhileTheDatabaseWasAwayIsDecidedAtTheSecondTry() {
        var leaver = crews.hireOne(BuiltInPreset.AGENT);
        var ticket = customers.writeTo(leaver.email().value(), subject);
        var screen = open(leaver);
        press(screen, "Deactivate");
        choose(screen, "Leave unassigned");

        assertThat(catchThrowable(() -> UnreachableDatabase.during(() -> pressLast(screen, "Deactivate"))))
                .isNotNull();
        assertThat(owner(ticket)).contains(leaver.id());
        pressLast(screen, "Deactivate");

        assertThat(owner(ticket)).isEmpty();
    }

    @Test
    void whoeverLeavesATeamThatRulesNameAndThatHasNobodyElseIsAskedAndToldWhichRules() {
        var crew = crews.hire(1);
        var screen = open(crew.agent());
        mainTeam(screen).clear();

        press(screen, "Save");

        var question = screen.find(ConfirmDialog.class).single();
        assertThat(question.getElement().getProperty("header"))
                .isEqualTo("Nobody in " + crew.name() + " would hold a Service seat");
        assertThat(question.getElement().getProperty("message"))
                .contains(crew.name().replace("Team", "Mailbox"));
        assertThat(teams.mainTeam(crew.agent().id())).contains(crew.team());

        screen.test(question).confirm();

        assertThat(teams.mainTeam(crew.agent().id())).isEmpty();
    }

    @Test
    void aTeamThatWasDeletedWhileThePageIsOpenIsNotSavedAndThePageSaysSo() {
        var person = crews.hireOne(BuiltInPreset.AGENT);
        var doomed = SystemUser.call(() -> teams.create("Short-lived " + UUID.randomUUID()));
        var screen = open(person);
        chooseTeam(screen, doomed);
        SystemUser.run(() -> plans.delete(doomed));

        press(screen, "Save");

        assertThat(screen.find(UserEditor.class).single().getElement().getTextRecursively())
                .contains("was deleted meanwhile");
        assertThat(teams.mainTeam(person.id())).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static void chooseTeam(BrowserlessUIContext screen, TeamId team) {
        var field = (ComboBox<Team>) mainTeam(screen);
        field.setValue(field.getListDataView()
                .getItems()
                .filter(each -> each.id().equals(team))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void whoeverLeavesATeamInWhichOthersStayIsNotAsked() {
        var crew = crews.hire(2);
        var screen = open(crew.agent());
        mainTeam(screen).clear();

        press(screen, "Save");

        assertThat(screen.find(ConfirmDialog.class).exists()).isFalse();
        assertThat(teams.mainTeam(crew.agent().id())).isEmpty();
    }

    @Test
    void theQuestionWhetherToDeactivateTellsOfTheTeamThatIsLeftBehind() {
        var crew = crews.hire(1);
        var screen = open(crew.agent());

        press(screen, "Deactivate");

        assertThat(screen.find(Dialog.class).all().getLast().getElement().getTextRecursively())
                .contains("Nobody in " + crew.name() + " would hold a Service seat")
                .contains(crew.name().replace("Team", "Mailbox"));
    }

    private static ComboBox<?> mainTeam(BrowserlessUIContext screen) {
        return screen.find(ComboBox.class).withCaption("Main team").single();
    }

    @Test
    void whoeverLosesTheSeatIsAskedTheSameAndKeepsTheTicketsUntilThen() {
        var leaver = crews.hireOne(BuiltInPreset.AGENT);
        var ticket = customers.writeTo(leaver.email().value(), subject);
        var screen = open(leaver);

        screen.test(screen.find(Checkbox.class).withCaption("Service seat").single())
                .click();
        press(screen, "Save");
        assertThat(owner(ticket)).contains(leaver.id());
        choose(screen, "Leave unassigned");
        press(screen, "Take the seat away");

        assertThat(owner(ticket)).isEmpty();
    }

    @Test
    void aTicketThatIsRoutedAgainDoesNotComeBack() {
        var crew = crews.hire(2);
        var leaver = crew.agents().getFirst();
        var colleague = crew.agents().getLast();
        var ticket = tickets.open(customers.fresh(crew.channel(), subject)).ticket();
        customers.give(ticket, colleague.email().value());
        var busy = tickets.open(customers.fresh(crew.channel(), subject)).ticket();
        customers.give(busy, colleague.email().value());
        customers.give(ticket, leaver.email().value());
        var screen = open(leaver);

        press(screen, "Deactivate");
        pressLast(screen, "Deactivate");

        await().until(() -> owner(ticket).filter(colleague.id()::equals).isPresent());
    }

    @Test
    void onlyThoseAreOfferedWhoHoldASeat() {
        var leaver = crews.hireOne(BuiltInPreset.AGENT);
        var able = crews.hireOne(BuiltInPreset.AGENT);
        var unable = crews.hireOne(BuiltInPreset.AGENT);
        acting.run(ADMIN, () -> seats.withdraw(unable.id()));
        customers.writeTo(leaver.email().value(), subject);
        var screen = open(leaver);

        press(screen, "Deactivate");
        choose(screen, "Give to another user");

        assertThat(successors(screen).getListDataView().getItems())
                .contains(able)
                .doesNotContain(unable);
    }

    @Test
    void whenTheChosenOneLostTheSeatMeanwhileTheQuestionStaysAndSaysSo() {
        var leaver = crews.hireOne(BuiltInPreset.AGENT);
        var successor = crews.hireOne(BuiltInPreset.AGENT);
        var other = crews.hireOne(BuiltInPreset.AGENT);
        var ticket = customers.writeTo(leaver.email().value(), subject);
        var screen = open(leaver);
        press(screen, "Deactivate");
        choose(screen, "Give to another user");
        successors(screen).setValue(successor);
        acting.run(ADMIN, () -> seats.withdraw(successor.id()));

        pressLast(screen, "Deactivate");

        assertThat(successors(screen).isInvalid()).isTrue();
        assertThat(successors(screen).getErrorMessage()).startsWith(successor.name() + " cannot take them any more");
        assertThat(owner(ticket)).contains(leaver.id());

        successors(screen).setValue(other);
        pressLast(screen, "Deactivate");

        assertThat(owner(ticket)).contains(other.id());
    }

    @Test
    void whoeverMayNotEditTicketsAnyMoreIsAskedTheSame() {
        var leaver = crews.hireOne(BuiltInPreset.AGENT);
        var ticket = customers.writeTo(leaver.email().value(), subject);
        readerRole();
        var screen = open(leaver);

        choose(role(screen), subject);
        press(screen, "Save");
        assertThat(owner(ticket)).contains(leaver.id());
        choose(screen, "Leave unassigned");
        press(screen, "Change the role");

        assertThat(owner(ticket)).isEmpty();
        assertThat(accounts.find(leaver.id()).orElseThrow().worksOnTickets()).isFalse();
    }

    @Test
    void aRoleThatStillEditsTicketsIsChangedWithoutAQuestion() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var ticket = customers.writeTo(agent.email().value(), subject);
        var screen = open(agent);

        choose(role(screen), "Admin");
        press(screen, "Save");

        assertThat(accounts.find(agent.id()).orElseThrow().role()).isEqualTo("Admin");
        assertThat(owner(ticket)).contains(agent.id());
    }

    @Test
    void aTicketThatIsOpenedAgainDoesNotGoToSomebodyWhoMayNotEditIt() {
        var leaver = crews.hireOne(BuiltInPreset.AGENT);
        var ticket = customers.writeTo(leaver.email().value(), subject);
        acting.run(ADMIN, () -> tickets.close(ticket));
        readerRole();
        var screen = open(leaver);
        choose(role(screen), subject);
        press(screen, "Save");
        press(screen, "Change the role");

        customers.reply(ticket, "One more thing");

        assertThat(owner(ticket)).isEmpty();
    }

    /** May see every ticket and edit none. */
    private void readerRole() {
        var all = new TicketScope(Reach.EVERYTHING, true);
        var grants = new Grants(Set.of(), all, new TicketScope(Reach.NONE, false));
        acting.run(ADMIN, () -> presets.create(subject, grants));
    }

    private static void choose(Select<RolePreset> roles, String name) {
        roles.setValue(roles.getListDataView()
                .getItems()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static Select<RolePreset> role(BrowserlessUIContext screen) {
        return screen.find(Select.class)
                .withCondition(select -> "Role".equals(select.getLabel()))
                .single();
    }

    private BrowserlessUIContext open(Person person) {
        var screen = window(ADMIN);
        screen.getUI().navigate("settings/users/" + person.id().value());
        return screen;
    }

    private Optional<UserId> owner(TicketId ticket) {
        return acting.call(ADMIN, () -> tickets.show(ticket))
                .orElseThrow()
                .ticket()
                .owner();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Object> choice(BrowserlessUIContext screen) {
        return screen.find(RadioButtonGroup.class).single();
    }

    private static void choose(BrowserlessUIContext screen, String label) {
        var group = choice(screen);
        group.setValue(group.getListDataView()
                .getItems()
                .filter(item -> group.getItemLabelGenerator().apply(item).equals(label))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Person> successors(BrowserlessUIContext screen) {
        return screen.find(ComboBox.class)
                .withCondition(box -> "Who gets them".equals(box.getLabel()))
                .single();
    }

    private static void press(BrowserlessUIContext screen, String button) {
        screen.test(screen.find(Button.class).withText(button).all().getFirst()).click();
    }

    private static void pressLast(BrowserlessUIContext screen, String button) {
        screen.test(screen.find(Button.class).withText(button).all().getLast()).click();
    }
}
