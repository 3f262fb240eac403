package io.stellwerk.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.accounts.TicketScope.Reach;
import io.stellwerk.tickets.Tickets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class PresetsTests extends StellwerkTest {

    private static final String SUPER_ADMIN = "superadmin@demo.example";
    private static final TicketScope OWNED = new TicketScope(Reach.OWNED, false);
    private static final TicketScope TEAM = new TicketScope(Reach.TEAM, true);
    private static final Grants REPORTS = new Grants(Set.of(Permission.REPORTS), TEAM, OWNED);

    @Autowired
    Presets presets;

    @Autowired
    PresetRows rows;

    @Autowired
    Users users;

    @Autowired
    ActingAs acting;

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    Tickets tickets;

    private final String name = "Analyst " + UUID.randomUUID();

    @Test
    void anOwnRoleAllowsWhatWasTicked() {
        var id = create(name);

        var stored = find(id);
        assertThat(stored.name()).isEqualTo(name);
        assertThat(stored.builtIn()).isEmpty();
        assertThat(stored.grants()).isEqualTo(REPORTS);
    }

    @Test
    void twoRolesDoNotHaveTheSameName() {
        create(name);
        var other = create(name + " 2");

        assertThatThrownBy(() -> create(name.toUpperCase(java.util.Locale.ROOT)))
                .isInstanceOf(PresetNameTaken.class);
        assertThatThrownBy(() -> acting.run(SUPER_ADMIN, () -> presets.change(find(other), name, REPORTS)))
                .isInstanceOf(PresetNameTaken.class);
    }

    @Test
    void aLaterSaveIsRefused() {
        var seen = find(create(name));
        assertThat(change(seen, new Grants(Set.of(Permission.EDIT_WORKFLOWS), TEAM, OWNED)))
                .isTrue();

        assertThat(change(seen, new Grants(Set.of(), TEAM, OWNED))).isFalse();
        assertThat(find(seen.id()).grants().permissions()).containsExactly(Permission.EDIT_WORKFLOWS);
    }

    @Test
    void aRoleThatSomebodyHasIsNotDeleted() {
        var id = create(name);
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        give(agent, id);

        assertThat(delete(id)).containsExactly(agent.name());
        assertThat(acting.call(SUPER_ADMIN, () -> presets.find(id))).isPresent();

        give(agent, rows.getByBuiltIn(BuiltInPreset.AGENT).id());
        assertThat(delete(id)).isEmpty();
        assertThat(acting.call(SUPER_ADMIN, () -> presets.find(id))).isEmpty();
    }

    @Test
    void whileSomebodyOwnsOpenTicketsTheirRoleKeepsTheRightToEditThem() {
        var id = create(name);
        var agent = crews.hireOne(BuiltInPreset.AGENT);
        give(agent, id);
        var ticket = customers.writeTo(agent.email().value(), name);
        var readers = new Grants(Set.of(), TEAM, new TicketScope(Reach.NONE, false));

        assertThatThrownBy(() -> change(find(id), readers))
                .isInstanceOfSatisfying(
                        OpenTicketsLeft.class, left -> assertThat(left.owners()).containsExactly(agent.name()));

        acting.run(SUPER_ADMIN, () -> tickets.close(ticket));
        assertThat(change(find(id), readers)).isTrue();
    }

    @Test
    void builtInRolesAreNeverDeletedAndSuperAdminKeepsEverything() {
        var superAdmin = find(rows.getByBuiltIn(BuiltInPreset.SUPER_ADMIN).id());

        change(superAdmin, REPORTS);

        assertThat(find(superAdmin.id()).grants().permissions()).containsExactlyInAnyOrder(Permission.values());
        assertThat(delete(superAdmin.id())).isNotEmpty();
    }

    @Test
    void noOtherRoleMakesASuperAdmin() {
        var everything = new Grants(Set.of(Permission.SUPER_ADMIN), TEAM, TEAM);

        assertThatThrownBy(() -> acting.run(SUPER_ADMIN, () -> presets.create(name, everything)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nobodyEditsTicketsTheyCannotSee() {
        assertThatThrownBy(() -> acting.run(SUPER_ADMIN, () -> presets.create(name, new Grants(Set.of(), OWNED, TEAM))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAdminSeesTheRolesButChangesNone() {
        assertThat(acting.call("admin@demo.example", presets::assignable))
                .extracting(RolePreset::name)
                .contains("Admin", "Agent")
                .doesNotContain("Super admin");
        assertThatThrownBy(() -> acting.run("admin@demo.example", () -> presets.create(name, REPORTS)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private PresetId create(String called) {
        return acting.call(SUPER_ADMIN, () -> presets.create(called, REPORTS));
    }

    private RolePreset find(PresetId id) {
        return acting.call(SUPER_ADMIN, () -> presets.find(id)).orElseThrow();
    }

    private boolean change(RolePreset seen, Grants grants) {
        return acting.call(SUPER_ADMIN, () -> presets.change(seen, seen.name(), grants));
    }

    private List<String> delete(PresetId id) {
        return acting.call(SUPER_ADMIN, () -> presets.delete(id));
    }

    private void give(Person person, PresetId role) {
        acting.run(SUPER_ADMIN, () -> {
            var seen = users.profile(person.id());
            users.change(
                    person.id(),
                    seen,
                    new UserProfile(seen.name(), seen.email(), seen.phone(), seen.language(), seen.timeZone(), role));
        });
    }
}
