package io.stellwerk.team.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.ScreenTest;
import io.stellwerk.accounts.AccountStatus;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.RolePreset;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.team.AbsenceChange;
import io.stellwerk.team.OutOfOffice;
import io.stellwerk.team.Schedules;
import io.stellwerk.team.Seats;
import io.stellwerk.team.Skill;
import io.stellwerk.team.SkillCatalogue;
import io.stellwerk.team.Skills;
import io.stellwerk.team.Staff;
import io.stellwerk.team.UserSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of users and the screen of one. */
class UsersViewTests extends ScreenTest {

    private static final String ADMIN = "admin@demo.example";

    @Autowired
    Crews crews;

    @Autowired
    Accounts accounts;

    @Autowired
    Seats seats;

    @Autowired
    Staff staff;

    @Autowired
    Schedules schedules;

    @Autowired
    Skills skills;

    @Autowired
    SkillCatalogue catalogue;

    @Autowired
    ActingAs acting;

    private final String word = UUID.randomUUID().toString().substring(0, 8);

    @SuppressWarnings("NullAway.Init")
    private BrowserlessUIContext screen;

    @BeforeEach
    void open() {
        screen = window(ADMIN);
    }

    @Test
    void whoeverIsInvitedStandsInTheListAsInvitedWithASeat() {
        screen.getUI().navigate("settings/users");
        press("Invite user");
        screen.test(screen.find(EmailField.class).single()).setValue(word + "@demo.example");
        screen.test(field("Name")).setValue("Nora " + word);
        press("Send invitation");

        var nora = accounts.findByEmail(EmailAddress.of(word + "@demo.example")).orElseThrow();
        assertThat(nora.status()).isEqualTo(AccountStatus.INVITED);
        assertThat(seats.holders(Set.of(nora.id()))).isNotEmpty();
        assertThat(rows()).extracting(Colleague::person).contains(nora);
    }

    @Test
    void anAddressThatIsTakenIsSaidAtTheField() {
        screen.getUI().navigate("settings/users");
        press("Invite user");
        var email = screen.find(EmailField.class).single();
        screen.test(email).setValue("agent@demo.example");
        screen.test(field("Name")).setValue("Anna again");
        press("Send invitation");

        assertThat(email.isInvalid()).isTrue();
        assertThat(email.getErrorMessage()).startsWith("Somebody with this address is already here.");
    }

    @Test
    void anOpenListShowsWhatOthersChange() {
        screen.getUI().navigate("settings/users");

        var fresh = crews.hireOne(BuiltInPreset.AGENT);
        eventually(screen, () -> row(fresh).isPresent());

        acting.run("superadmin@demo.example", () -> seats.withdraw(fresh.id()));
        eventually(screen, () -> !row(fresh).orElseThrow().seat());
    }

    @Test
    void anAdminIsNotOfferedToMakeASuperAdmin() {
        screen.getUI().navigate("settings/users");
        press("Invite user");

        assertThat(roles().getListDataView().getItems())
                .extracting(RolePreset::name)
                .contains("Agent", "Admin")
                .doesNotContain("Super admin");
    }

    @Test
    void theSearchFindsByEveryWord() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        screen.getUI().navigate("settings/users");

        screen.test(screen.find(ColleagueFilters.class)
                        .thenOnFirst(TextField.class)
                        .single())
                .setValue("some " + agent.email());

        assertThat(rows()).extracting(Colleague::person).containsExactly(agent);
    }

    @Test
    void saveStoresWhatTheFormSays() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        open(agent);
        screen.test(field("Name")).setValue("Renamed " + word);
        screen.test(field("Phone number")).setValue("+49 30 1234567");
        press("Save");

        var saved = accounts.find(agent.id()).orElseThrow();
        assertThat(saved.name()).isEqualTo("Renamed " + word);
        assertThat(saved.phone()).contains("+49 30 1234567");
    }

    @Test
    void savingTheAccountLeavesUnsavedWorkingHoursBelowAsTheyAre() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        open(agent);
        press("Add working hours");
        screen.test(field("Name")).setValue("Renamed " + word);

        press("Save");

        assertThat(accounts.find(agent.id()).orElseThrow().name()).isEqualTo("Renamed " + word);
        assertThat(screen.find(UserView.class).single().getElement().getTextRecursively())
                .contains("Renamed " + word);
        screen.test(screen.find(Button.class).withText("Save").all().getLast()).click();
        assertThat(acting.call(ADMIN, () -> schedules.workingHours(agent.id()))).hasSize(1);

        screen.test(field("Name")).setValue("Again " + word);
        press("Save");
        assertThat(accounts.find(agent.id()).orElseThrow().name()).isEqualTo("Again " + word);
    }

    @Test
    void anAbsenceThatIsGoneMeanwhileIsNotCalledSaved() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MINUTES);
        var absence = new OutOfOffice(tomorrow, tomorrow.plus(Duration.ofDays(2)));
        acting.run(ADMIN, () -> schedules.changeAbsences(agent.id(), new AbsenceChange.Add(absence)));
        open(agent);
        acting.run(ADMIN, () -> schedules.changeAbsences(agent.id(), new AbsenceChange.Delete(absence)));

        press("Delete");

        assertThat(notices()).anyMatch(text -> text.startsWith("Somebody else changed this"));
    }

    @Test
    void aPhoneNumberThatIsNoneIsSaidAtTheField() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        open(agent);
        screen.test(field("Phone number")).setValue("call me");
        press("Save");

        assertThat(field("Phone number").isInvalid()).isTrue();
        assertThat(accounts.find(agent.id()).orElseThrow().phone()).isEmpty();
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsNotLost() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        open(agent);
        var seen = acting.call(ADMIN, () -> staff.settings(agent.id()));
        var wanted = new UserSettings(seen.profile(), seen.seat(), crewsTeam(), Set.of(), Set.of());
        acting.run(ADMIN, () -> staff.change(agent.id(), seen, wanted, new io.stellwerk.accounts.HandOver.Unassign()));

        screen.test(field("Name")).setValue("Too late");
        press("Save");

        assertThat(notices()).anyMatch(text -> text.startsWith("Somebody else changed this"));
        assertThat(accounts.find(agent.id()).orElseThrow().name()).isNotEqualTo("Too late");
    }

    @Test
    void theirVersionComesWithATeamAndASkillThatAreNewAndKeepsThem() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        open(agent);
        var seen = acting.call(ADMIN, () -> staff.settings(agent.id()));
        var theirs = new UserSettings(
                seen.profile(),
                seen.seat(),
                crewsTeam(),
                Set.of(crewsTeam().orElseThrow()),
                Set.of(freshSkill().id()));
        acting.run(ADMIN, () -> staff.change(agent.id(), seen, theirs, new io.stellwerk.accounts.HandOver.Unassign()));
        screen.test(field("Name")).setValue("Too late");
        press("Save");

        press("Load their version");
        screen.test(field("Phone number")).setValue("+49 30 1234567");
        press("Save");

        var saved = acting.call(ADMIN, () -> staff.settings(agent.id()));
        assertThat(saved.profile().phone()).contains("+49 30 1234567");
        assertThat(saved.mainTeam()).isEqualTo(theirs.mainTeam());
        assertThat(saved.extraTeams()).isEqualTo(theirs.extraTeams());
        assertThat(saved.skills()).isEqualTo(theirs.skills());
    }

    @SuppressWarnings("unchecked")
    @Test
    void theListIsNarrowedDownToATeamThatIsFoundByTyping() {
        var crew = crews.hire(1);
        screen.getUI().navigate("settings/users");

        ComboBox<String> teams =
                screen.find(ColleagueFilters.class).thenOnFirst(ComboBox.class).single();
        teams.setValue(crew.name());

        assertThat(rows()).extracting(Colleague::person).containsExactly(crew.agent());
    }

    @Test
    void takingTheSeatAwayIsAskedAboutFirst() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        open(agent);
        screen.test(screen.find(Checkbox.class).withCaption("Service seat").single())
                .click();
        press("Save");
        assertThat(seats.holders(Set.of(agent.id()))).isNotEmpty();

        press("Take the seat away");

        assertThat(seats.holders(Set.of(agent.id()))).isEmpty();
    }

    @Test
    void deactivatingAsksAndCanBeTakenBack() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        open(agent);
        press("Deactivate");
        screen.test(screen.find(Button.class).withText("Deactivate").all().getLast())
                .click();
        assertThat(status(agent)).isEqualTo(AccountStatus.DEACTIVATED);

        press("Reactivate");

        assertThat(status(agent)).isEqualTo(AccountStatus.ACTIVE);
    }

    @Test
    void theAccountOfASuperAdminIsReadOnlyForAnAdmin() {
        open(crews.hireOne(BuiltInPreset.SUPER_ADMIN));

        assertThat(field("Name").isReadOnly()).isTrue();
        assertThat(roles().isReadOnly()).isTrue();
        assertThat(notices()).anyMatch(text -> text.startsWith("This person has more rights than you"));
        assertThat(screen.find(Button.class).withText("Deactivate").exists()).isFalse();
    }

    private Skill freshSkill() {
        acting.run("superadmin@demo.example", () -> catalogue.create("Other", "Fresh " + word));
        return skills.all().stream()
                .filter(skill -> skill.name().equals("Fresh " + word))
                .findFirst()
                .orElseThrow();
    }

    private java.util.Optional<io.stellwerk.team.TeamId> crewsTeam() {
        return java.util.Optional.of(crews.hire(0).team());
    }

    private AccountStatus status(Person person) {
        return accounts.find(person.id()).orElseThrow().status();
    }

    private void open(Person person) {
        screen.getUI().navigate("settings/users/" + person.id().value());
    }

    private Optional<Colleague> row(Person person) {
        return rows().stream()
                .filter(row -> row.person().id().equals(person.id()))
                .findFirst();
    }

    private List<Colleague> rows() {
        return screen.find(PeopleTable.class)
                .single()
                .getContent()
                .getListDataView()
                .getItems()
                .toList();
    }

    private List<String> notices() {
        return screen.find(Notice.class).all().stream()
                .map(notice -> notice.getElement().getTextRecursively())
                .toList();
    }

    private TextField field(String label) {
        return screen.find(TextField.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private Select<RolePreset> roles() {
        return screen.find(Select.class)
                .withCondition(select -> "Role".equals(select.getLabel()))
                .single();
    }

    private void press(String button) {
        screen.test(screen.find(Button.class).withText(button).all().getFirst()).click();
    }
}
