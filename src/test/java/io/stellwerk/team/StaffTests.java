package io.stellwerk.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.StellwerkTest;
import io.stellwerk.Together;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.EmailTaken;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.Invitation;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.RolePreset;
import io.stellwerk.accounts.UserProfile;
import io.stellwerk.base.EmailAddress;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class StaffTests extends StellwerkTest {

    private static final String ADMIN = "admin@demo.example";
    private static final HandOver UNASSIGN = new HandOver.Unassign();

    @Autowired
    Staff staff;

    @Autowired
    Seats seats;

    @Autowired
    Teams teams;

    @Autowired
    Skills skills;

    @Autowired
    Schedules schedules;

    @Autowired
    Capacities capacities;

    @Autowired
    Accounts accounts;

    @Autowired
    Presets presets;

    @Autowired
    Crews crews;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    private long lastEntry;

    @BeforeEach
    void readTheHistory() {
        lastEntry = jdbc.sql("SELECT COALESCE(MAX(id), 0) FROM audit_entry")
                .query(Long.class)
                .single();
    }

    @Test
    void whoeverIsInvitedBeginsWithSeatAndTeamAndLosesBothWhenTheInvitationIsWithdrawn() {
        var team = crews.hire(0).team();
        var user = acting.call(ADMIN, () -> staff.invite(invitation(), new Placement(true, Optional.of(team))));
        assertThat(seats.holders(Set.of(user))).containsExactly(user);
        assertThat(teams.mainTeam(user)).contains(team);

        acting.run(ADMIN, () -> staff.withdrawInvite(user));

        assertThat(seats.holders(Set.of(user))).isEmpty();
        assertThat(teams.of(user)).isEmpty();
    }

    @Test
    void whoeverIsInvitedAgainDoesNotBeginWithTheTimesAndTheLimitOfTheInvitationBefore() {
        var invitation = invitation();
        var user = acting.call(ADMIN, () -> staff.invite(invitation, new Placement(true, Optional.empty())));
        var nights = new WorkingHours(WorkingHours.EVERY_DAY, LocalTime.of(22, 0), LocalTime.of(6, 0));
        var absence = new OutOfOffice(Instant.parse("2090-01-01T08:00:00Z"), Instant.parse("2090-01-02T08:00:00Z"));
        acting.run(ADMIN, () -> {
            schedules.setWorkingHours(user, List.of(), List.of(nights));
            schedules.changeAbsences(user, new AbsenceChange.Add(absence));
            capacities.set(Set.of(user), new CapacityLimit.Total(OptionalInt.of(3)));
        });

        acting.run(ADMIN, () -> staff.withdrawInvite(user));
        acting.run(ADMIN, () -> staff.invite(invitation, new Placement(true, Optional.empty())));

        assertThat(acting.call(ADMIN, () -> schedules.workingHours(user))).isEmpty();
        assertThat(acting.call(ADMIN, () -> schedules.absences(user))).isEmpty();
        assertThat(capacities.of(Set.of(user))).isEmpty();
    }

    @Test
    void aChangeIsMadeAsAWholeAndWrittenDownWithNames() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var main = crews.hire(0).team();
        var extra = crews.hire(0).team();
        var skill = skills.all().getFirst().id();

        var seen = settings(agent);
        var wanted = new UserSettings(seen.profile(), true, Optional.of(main), Set.of(extra), Set.of(skill));
        assertThat(change(agent, seen, wanted)).isTrue();

        assertThat(settings(agent)).isEqualTo(wanted);
        assertThat(history(agent)).contains("teams-of-user-changed");
    }

    @Test
    void nothingIsChangedWhenTheAddressIsTaken() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var seen = settings(agent);
        var profile = seen.profile();
        var taken = new UserProfile(
                profile.name(),
                EmailAddress.of(ADMIN),
                profile.phone(),
                profile.language(),
                profile.timeZone(),
                profile.preset());

        assertThatThrownBy(
                        () -> change(agent, seen, new UserSettings(taken, false, Optional.empty(), Set.of(), Set.of())))
                .isInstanceOf(EmailTaken.class);
        assertThat(settings(agent)).isEqualTo(seen);
    }

    @Test
    void ofTwoWhoSaveAtTheSameMomentOneIsRefused() throws InterruptedException {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var seen = settings(agent);
        var one =
                new UserSettings(seen.profile(), true, Optional.of(crews.hire(0).team()), Set.of(), Set.of());
        var other =
                new UserSettings(seen.profile(), true, Optional.of(crews.hire(0).team()), Set.of(), Set.of());

        var saved = Together.call(
                List.<Callable<Boolean>>of(() -> change(agent, seen, one), () -> change(agent, seen, other)));

        assertThat(saved).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void givingAndTakingTheSeatIsWrittenDown() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var seen = settings(agent);
        change(agent, seen, new UserSettings(seen.profile(), false, Optional.empty(), Set.of(), Set.of()));

        assertThat(seats.holders(Set.of(agent.id()))).isEmpty();
        assertThat(history(agent)).contains("seat-granted", "seat-withdrawn");
    }

    private boolean change(Person person, UserSettings seen, UserSettings wanted) {
        return acting.call(ADMIN, () -> staff.change(person.id(), seen, wanted, UNASSIGN));
    }

    private UserSettings settings(Person person) {
        return acting.call(ADMIN, () -> staff.settings(person.id()));
    }

    private Invitation invitation() {
        var role = acting.call(ADMIN, presets::assignable).stream()
                .filter(preset ->
                        preset.builtIn().filter(BuiltInPreset.AGENT::equals).isPresent())
                .map(RolePreset::id)
                .findFirst()
                .orElseThrow();
        return new Invitation(EmailAddress.of(UUID.randomUUID() + "@demo.example"), "Nora", role, Language.ENGLISH);
    }

    /** The actions since the test began, as all of these people have the same name. */
    private List<String> history(Person person) {
        return jdbc.sql("SELECT action FROM audit_entry WHERE object = :name AND id > :last ORDER BY id")
                .param("name", person.name())
                .param("last", lastEntry)
                .query(String.class)
                .list();
    }
}
