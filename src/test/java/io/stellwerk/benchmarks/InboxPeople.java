package io.stellwerk.benchmarks;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Grants;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.NewAccount;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.TicketScope.Reach;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.team.Teams;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** 200 agents in 20 teams, of whom some are restricted to each ticket scope. */
@TestComponent
class InboxPeople {

    static final int AGENTS = 200;
    static final int TEAMS = 20;

    /** By their names. */
    static final Map<String, TicketScope> SCOPES = scopes();

    private final JdbcTemplate jdbc;
    private final Accounts accounts;
    private final Presets presets;
    private final Teams teams;

    InboxPeople(JdbcTemplate jdbc, Accounts accounts, Presets presets, Teams teams) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.presets = presets;
        this.teams = teams;
    }

    void arrive() {
        SystemUser.run(() -> {
            accounts.create(new NewAccount(
                    EmailAddress.of("first@bench.example"),
                    "First",
                    "correct horse battery staple",
                    BuiltInPreset.SUPER_ADMIN,
                    Language.ENGLISH,
                    ZoneOffset.UTC));
            for (var team = 1; team <= TEAMS; team++) {
                teams.create("Team " + team);
            }
        });
        jdbc.update("""
                INSERT INTO user_account (email, name, password_hash, language, time_zone, colour_scheme, preset_id, status, created_at)
                SELECT CONCAT('agent-', s.seq, '@bench.example'), CONCAT('Agent ', s.seq), a.password_hash, a.language,
                       a.time_zone, a.colour_scheme, a.preset_id, a.status, a.created_at
                FROM user_account a JOIN seq_1_to_%d s WHERE a.email = 'first@bench.example'
                """.formatted(AGENTS));
        jdbc.update("INSERT INTO service_seat (user_id, granted_at) SELECT id, NOW(6) FROM user_account");
        jdbc.update("""
                INSERT INTO team_member (team_id, user_id, main)
                SELECT (SELECT MIN(id) FROM team) + id %% %d, id, TRUE FROM user_account WHERE email LIKE 'agent-%%'
                """.formatted(TEAMS));
    }

    /** Restricts somebody to each ticket scope. */
    void restrict() {
        var number = 10;
        for (var scope : SCOPES.entrySet()) {
            restrict("agent-" + number++ + "@bench.example", scope.getKey(), scope.getValue());
        }
    }

    /** The address of the first with that scope. */
    String with(String scope) {
        return jdbc.queryForList("""
                        SELECT u.email FROM user_account u JOIN role_preset p ON p.id = u.preset_id
                        WHERE p.name = ? ORDER BY u.id LIMIT 1
                        """, String.class, scope).getFirst();
    }

    /** Everybody gets one of the scopes, all as often. */
    void mix() {
        restrict();
        jdbc.update("""
                UPDATE user_account u JOIN (
                  SELECT preset_id, ROW_NUMBER() OVER (ORDER BY preset_id) - 1 AS place
                  FROM (SELECT DISTINCT preset_id FROM user_account WHERE email <> 'first@bench.example') p) x
                  ON x.place = u.id % 6
                SET u.preset_id = x.preset_id WHERE u.email LIKE 'agent-%'
                """);
    }

    private static Map<String, TicketScope> scopes() {
        var scopes = new LinkedHashMap<String, TicketScope>();
        scopes.put("everything", new TicketScope(Reach.EVERYTHING, true));
        scopes.put("team", new TicketScope(Reach.TEAM, false));
        scopes.put("team and unassigned", new TicketScope(Reach.TEAM, true));
        scopes.put("owned", new TicketScope(Reach.OWNED, false));
        scopes.put("owned and unassigned", new TicketScope(Reach.OWNED, true));
        return scopes;
    }

    private void restrict(String email, String name, TicketScope scope) {
        var preset = SystemUser.call(() -> presets.create(name, new Grants(Set.of(), scope, scope)));
        jdbc.update("UPDATE user_account SET preset_id = ? WHERE email = ?", preset.value(), email);
    }
}
