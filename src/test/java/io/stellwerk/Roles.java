package io.stellwerk;

import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Grants;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.team.Teams;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gives people a role of a test's own, so that they see and may do just what the test is about. */
@TestComponent
public class Roles {

    private final Presets presets;
    private final Teams teams;
    private final Crews crews;
    private final JdbcClient jdbc;

    Roles(Presets presets, Teams teams, Crews crews, JdbcClient jdbc) {
        this.presets = presets;
        this.teams = teams;
        this.crews = crews;
        this.jdbc = jdbc;
    }

    public void give(Person person, Grants grants) {
        var role = SystemUser.call(() -> presets.create("Role " + UUID.randomUUID(), grants));
        jdbc.sql("UPDATE user_account SET preset_id = :role WHERE id = :id")
                .param("role", role.value())
                .param("id", person.id().value())
                .update();
    }

    /** One more in the team of this crew, who sees and edits no other tickets than these. */
    public Person hire(Crew crew, TicketScope tickets) {
        var person = crews.hireOne(BuiltInPreset.AGENT);
        SystemUser.run(() -> teams.joinAsMain(person.id(), crew.team()));
        give(person, new Grants(Set.of(), tickets, tickets));
        return person;
    }
}
