package io.stellwerk.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.StellwerkTest;
import io.stellwerk.Together;
import io.stellwerk.Visitor;
import io.stellwerk.base.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class UsersTests extends StellwerkTest {

    private static final String ADMIN = "admin@demo.example";
    private static final String SUPER_ADMIN = "superadmin@demo.example";
    private static final HandOver UNASSIGN = new HandOver.Unassign();

    @Autowired
    Users users;

    @Autowired
    Accounts accounts;

    @Autowired
    Presets presets;

    @Autowired
    Invites invites;

    @Autowired
    PresetRows presetRows;

    @Autowired
    ActingAs acting;

    @Autowired
    Crews crews;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private List<Long> parked = List.of();

    @AfterEach
    void everybodyIsBack() {
        parked.forEach(user -> setStatus(user, AccountStatus.ACTIVE));
    }

    @Test
    void ofTwoSuperAdminsWhoDeactivateEachOtherAtTheSameMomentOneStays() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            var one = crews.hireOne(BuiltInPreset.SUPER_ADMIN);
            var other = crews.hireOne(BuiltInPreset.SUPER_ADMIN);
            parkAllSuperAdminsBut(one, other);

            var done = Together.call(List.of(
                    attempt(one, () -> users.deactivate(other.id(), UNASSIGN)),
                    attempt(other, () -> users.deactivate(one.id(), UNASSIGN))));

            assertThat(done).containsExactlyInAnyOrder(true, false);
            assertThat(activeSuperAdmins()).hasSize(1);
            setStatus(activeSuperAdmins().getFirst(), AccountStatus.DEACTIVATED);
        }
    }

    @Test
    void ofTwoSuperAdminsWhoStepDownAtTheSameMomentOneStays() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            var one = crews.hireOne(BuiltInPreset.SUPER_ADMIN);
            var other = crews.hireOne(BuiltInPreset.SUPER_ADMIN);
            parkAllSuperAdminsBut(one, other);

            var done = Together.call(List.of(
                    attempt(one, () -> giveRole(one, BuiltInPreset.AGENT)),
                    attempt(other, () -> giveRole(other, BuiltInPreset.AGENT))));

            assertThat(done).containsExactlyInAnyOrder(true, false);
            assertThat(activeSuperAdmins()).hasSize(1);
            setStatus(activeSuperAdmins().getFirst(), AccountStatus.DEACTIVATED);
        }
    }

    @Test
    void theLastActiveSuperAdminCanNeitherStepDownNorBeDeactivated() {
        var last = crews.hireOne(BuiltInPreset.SUPER_ADMIN);
        parkAllSuperAdminsBut(last);

        assertThatThrownBy(() -> acting.run(mail(last), () -> giveRole(last, BuiltInPreset.ADMIN)))
                .isInstanceOf(LastSuperAdmin.class);
        assertThatThrownBy(() -> SystemUser.run(() -> users.deactivate(last.id(), UNASSIGN)))
                .isInstanceOf(LastSuperAdmin.class);
        assertThat(accounts.find(last.id()).orElseThrow().active()).isTrue();
        setStatus(last.id().value(), AccountStatus.DEACTIVATED);
    }

    @Test
    void nobodyDeactivatesThemselves() {
        var admin = crews.hireOne(BuiltInPreset.ADMIN);

        assertThatThrownBy(() -> acting.run(mail(admin), () -> users.deactivate(admin.id(), UNASSIGN)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAdminMakesNobodyASuperAdminAlsoNotThemselves() {
        var admin = crews.hireOne(BuiltInPreset.ADMIN);
        var agent = crews.hireOne(BuiltInPreset.AGENT);

        for (var person : List.of(admin, agent)) {
            assertThatThrownBy(() -> acting.run(mail(admin), () -> giveRole(person, BuiltInPreset.SUPER_ADMIN)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void anAdminCreatesNoAccountOfASuperAdmin() {
        var fresh = new NewAccount(
                EmailAddress.of(UUID.randomUUID() + "@demo.example"),
                "Above",
                Crews.PASSWORD,
                BuiltInPreset.SUPER_ADMIN,
                Language.ENGLISH,
                java.time.ZoneOffset.UTC);

        assertThatThrownBy(() -> acting.run(ADMIN, () -> accounts.create(fresh)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anAdminCannotTouchTheAccountOfASuperAdmin() {
        var superAdmin = crews.hireOne(BuiltInPreset.SUPER_ADMIN);

        assertThat(acting.call(ADMIN, () -> users.mayChange(superAdmin.id()))).isFalse();
        assertThatThrownBy(() -> acting.run(ADMIN, () -> giveRole(superAdmin, BuiltInPreset.AGENT)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> acting.run(ADMIN, () -> users.deactivate(superAdmin.id(), UNASSIGN)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> acting.run(ADMIN, () -> rename(superAdmin, "Somebody else")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyGivesARoleThatAllowsMoreThanTheirOwn() {
        var onlyUsers = SystemUser.call(() -> presets.create(
                "Only users " + UUID.randomUUID(),
                new Grants(
                        java.util.Set.of(Permission.EDIT_USERS),
                        new TicketScope(TicketScope.Reach.NONE, false),
                        new TicketScope(TicketScope.Reach.NONE, false))));
        var clerk = crews.hireOne(BuiltInPreset.AGENT);
        acting.run(SUPER_ADMIN, () -> giveRole(clerk, onlyUsers));
        var agent = crews.hireOne(BuiltInPreset.AGENT);

        assertThatThrownBy(() -> acting.run(mail(clerk), () -> giveRole(clerk, BuiltInPreset.ADMIN)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> acting.run(mail(clerk), () -> rename(agent, "Above the clerk")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(acting.call(mail(clerk), presets::assignable))
                .extracting(RolePreset::id)
                .contains(onlyUsers)
                .doesNotContain(id(BuiltInPreset.AGENT), id(BuiltInPreset.ADMIN));
    }

    @Test
    void aLaterSaveIsRefused() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var seen = acting.call(ADMIN, () -> users.profile(agent.id()));
        acting.run(ADMIN, () -> rename(agent, "The first"));

        assertThat(acting.call(ADMIN, () -> users.change(agent.id(), seen, named(seen, "The second"))))
                .isFalse();
        assertThat(accounts.find(agent.id()).orElseThrow().name()).isEqualTo("The first");
    }

    @Test
    void anAddressThatSomebodyElseHasIsRefused() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var seen = acting.call(ADMIN, () -> users.profile(agent.id()));
        var wanted = new UserProfile(
                seen.name(),
                EmailAddress.of(ADMIN),
                Optional.of("+49 30 1234567"),
                seen.language(),
                seen.timeZone(),
                seen.preset());

        assertThatThrownBy(() -> acting.run(ADMIN, () -> users.change(agent.id(), seen, wanted)))
                .isInstanceOf(EmailTaken.class);
    }

    @Test
    void theAddressOfAWithdrawnInvitationIsFree() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var email = EmailAddress.of("free-" + UUID.randomUUID() + "@demo.example");
        var invited = acting.call(
                ADMIN, () -> invites.invite(new Invitation(email, "Nora", id(BuiltInPreset.AGENT), Language.ENGLISH)));
        acting.run(ADMIN, () -> invites.withdraw(invited));

        acting.run(ADMIN, () -> {
            var seen = users.profile(agent.id());
            users.change(
                    agent.id(),
                    seen,
                    new UserProfile(seen.name(), email, seen.phone(), seen.language(), seen.timeZone(), seen.preset()));
        });

        assertThat(accounts.findByEmail(email).orElseThrow().id()).isEqualTo(agent.id());
    }

    @Test
    void whoeverIsDeactivatedIsOutAtTheNextRequestEverywhere() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var office = new Visitor(port);
        var home = new Visitor(port);
        for (var place : List.of(office, home)) {
            place.logIn(mail(agent), Crews.PASSWORD);
            assertThat(place.get("/profile").statusCode()).isEqualTo(200);
        }

        acting.run(ADMIN, () -> users.deactivate(agent.id(), UNASSIGN));

        for (var place : List.of(office, home)) {
            assertThat(place.get("/profile").statusCode()).isEqualTo(302);
            assertThat(place.get("/attachments/1").statusCode()).isEqualTo(302);
        }
    }

    @Test
    void theLoginTellsNobodyThatAnAccountIsDeactivated() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        acting.run(ADMIN, () -> users.deactivate(agent.id(), UNASSIGN));

        assertThat(logIn(mail(agent), Crews.PASSWORD)).endsWith("/login?error");
        for (int failure = 2; failure < 5; failure++) {
            assertThat(logIn(mail(agent), "wrong")).endsWith("/login?error");
        }
        assertThat(logIn(mail(agent), "wrong")).contains("/login?locked=");
    }

    @Test
    void whoeverIsReactivatedLogsInWithTheOldPassword() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        acting.run(ADMIN, () -> users.deactivate(agent.id(), UNASSIGN));

        assertThat(acting.call(ADMIN, () -> users.reactivate(agent.id()))).isTrue();

        assertThat(logIn(mail(agent), Crews.PASSWORD)).endsWith("/helpdesk");
    }

    @Test
    void anotherRoleCountsFromTheNextRequestOn() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var visitor = new Visitor(port);
        visitor.logIn(mail(agent), Crews.PASSWORD);
        assertThat(visitor.get("/settings/users").statusCode()).isEqualTo(403);

        acting.run(SUPER_ADMIN, () -> giveRole(agent, BuiltInPreset.ADMIN));
        assertThat(visitor.get("/settings/users").statusCode()).isEqualTo(200);

        acting.run(SUPER_ADMIN, () -> giveRole(agent, BuiltInPreset.AGENT));
        assertThat(visitor.get("/settings/users").statusCode()).isEqualTo(403);
    }

    @Test
    void aChangedRoleCountsFromTheNextRequestOn() {
        var nothing = new TicketScope(TicketScope.Reach.NONE, false);
        var name = "Own " + UUID.randomUUID();
        var own = SystemUser.call(() -> presets.create(name, new Grants(java.util.Set.of(), nothing, nothing)));
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        acting.run(SUPER_ADMIN, () -> giveRole(agent, own));
        var visitor = new Visitor(port);
        visitor.logIn(mail(agent), Crews.PASSWORD);
        assertThat(visitor.get("/settings/users").statusCode()).isEqualTo(403);

        acting.run(
                SUPER_ADMIN,
                () -> presets.change(
                        presets.find(own).orElseThrow(),
                        name,
                        new Grants(java.util.Set.of(Permission.EDIT_USERS), nothing, nothing)));

        assertThat(visitor.get("/settings/users").statusCode()).isEqualTo(200);
    }

    @Test
    void openTicketsGoOnlyToSomebodyActiveWhoMayEditTickets() {
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        var gone = crews.hireOne(BuiltInPreset.AGENT);
        acting.run(ADMIN, () -> users.deactivate(gone.id(), UNASSIGN));

        for (var successor : List.of(gone.id(), agent.id(), new UserId(0))) {
            assertThatThrownBy(
                            () -> acting.run(ADMIN, () -> users.deactivate(agent.id(), new HandOver.GiveTo(successor))))
                    .isInstanceOf(SuccessorGone.class);
        }
        assertThat(accounts.find(agent.id()).orElseThrow().active()).isTrue();
    }

    private Callable<Boolean> attempt(Person as, java.util.function.Supplier<Boolean> action) {
        return () -> {
            try {
                return acting.call(mail(as), action);
            } catch (LastSuperAdmin | AccessDeniedException refused) {
                return false;
            }
        };
    }

    private boolean giveRole(Person person, BuiltInPreset role) {
        return giveRole(person, id(role));
    }

    private boolean giveRole(Person person, PresetId role) {
        var seen = users.profile(person.id());
        var wanted = new UserProfile(seen.name(), seen.email(), seen.phone(), seen.language(), seen.timeZone(), role);
        return users.change(person.id(), seen, wanted);
    }

    private boolean rename(Person person, String name) {
        var seen = users.profile(person.id());
        return users.change(person.id(), seen, named(seen, name));
    }

    private static UserProfile named(UserProfile seen, String name) {
        return new UserProfile(name, seen.email(), seen.phone(), seen.language(), seen.timeZone(), seen.preset());
    }

    private PresetId id(BuiltInPreset role) {
        return presetRows.getByBuiltIn(role).id();
    }

    private static String mail(Person person) {
        return person.email().value();
    }

    private String logIn(String email, String password) {
        return new Visitor(port)
                .logIn(email, password)
                .headers()
                .firstValue("Location")
                .orElseThrow();
    }

    private void parkAllSuperAdminsBut(Person... staying) {
        var ids = List.of(staying).stream().map(person -> person.id().value()).toList();
        var others =
                activeSuperAdmins().stream().filter(user -> !ids.contains(user)).toList();
        others.forEach(user -> setStatus(user, AccountStatus.DEACTIVATED));
        parked =
                java.util.stream.Stream.concat(parked.stream(), others.stream()).toList();
    }

    private List<Long> activeSuperAdmins() {
        return jdbc.sql("""
                        SELECT u.id FROM user_account u JOIN role_preset p ON p.id = u.preset_id
                        WHERE p.built_in = 'SUPER_ADMIN' AND u.status = 'ACTIVE'
                        """).query(Long.class).list();
    }

    private void setStatus(long user, AccountStatus status) {
        jdbc.sql("UPDATE user_account SET status = :status WHERE id = :user")
                .param("status", status.name())
                .param("user", user)
                .update();
    }
}
