package io.stellwerk.benchmarks;

import static org.awaitility.Awaitility.await;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.NewAccount;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.channels.Channels;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.routing.Distribution;
import io.stellwerk.routing.RoutingRule;
import io.stellwerk.routing.RoutingRules;
import io.stellwerk.routing.Target;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.ChannelId;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** A thousand people and a hundred thousand open tickets, written past the services where those would take minutes. */
@TestComponent
class RoutingWorld {

    static final int PEOPLE = 1_000;
    static final int OPEN_TICKETS = 100_000;
    private static final int CONTACTS = 1_000;
    private static final int UNPURGED = 200;

    private final JdbcTemplate jdbc;
    private final Accounts accounts;
    private final Teams teams;
    private final Channels channels;
    private final RoutingRules rules;

    RoutingWorld(JdbcTemplate jdbc, Accounts accounts, Teams teams, Channels channels, RoutingRules rules) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.teams = teams;
        this.channels = channels;
        this.rules = rules;
    }

    void populate() {
        SystemUser.run(() -> accounts.create(new NewAccount(
                EmailAddress.of("first@bench.example"),
                "First",
                "correct horse battery staple",
                BuiltInPreset.AGENT,
                Language.ENGLISH,
                ZoneOffset.UTC)));
        jdbc.update("""
                INSERT INTO user_account (email, name, password_hash, language, time_zone, colour_scheme, preset_id, status, created_at)
                SELECT CONCAT('agent-', s.seq, '@bench.example'), CONCAT('Agent ', s.seq), a.password_hash, a.language,
                       a.time_zone, a.colour_scheme, a.preset_id, a.status, a.created_at
                FROM user_account a JOIN seq_1_to_%d s WHERE a.email = 'first@bench.example'
                """.formatted(PEOPLE));
        jdbc.update("""
                INSERT INTO service_seat (user_id, granted_at)
                SELECT id, NOW(6) FROM user_account WHERE email LIKE 'agent-%@bench.example'
                """);
        jdbc.update("""
                INSERT INTO contact (name, email, created_at)
                SELECT CONCAT('Customer ', seq), CONCAT('customer-', seq, '@bench.example'), NOW(6) FROM seq_1_to_%d
                """.formatted(CONTACTS));
        jdbc.update("INSERT INTO contact_address (email, contact_id) SELECT email, id FROM contact");
    }

    /** So many people in a team whose channel shares its tickets by load; they own all open tickets, evenly. */
    ChannelId pool(int people) {
        var channel = SystemUser.call(() -> connect(people));
        var pool = people(people);
        var contacts = contacts();
        jdbc.update("DELETE FROM ticket WHERE subject = 'Backlog'");
        jdbc.update("""
                INSERT INTO ticket (subject, type, status_id, open, contact_id, channel_id, owner_id, owner_assigned_at,
                                    assignment_version, opened_at, last_activity_at, preview, routing)
                SELECT 'Backlog', 'EMAIL', 1, TRUE, %d, %d, %d + seq %% %d, NOW(6) - INTERVAL seq %% 20 DAY, 1,
                       NOW(6), NOW(6), 'An older ticket', 'SETTLED'
                FROM seq_1_to_%d
                """.formatted(
                contacts.getFirst().value(), channel.value(), pool.getFirst().value(), people, OPEN_TICKETS));
        jdbc.execute("ANALYZE TABLE ticket");
        return channel;
    }

    List<ContactId> contacts() {
        return jdbc.query(
                "SELECT id FROM contact WHERE email LIKE 'customer-%@bench.example' ORDER BY id",
                (row, number) -> new ContactId(row.getLong("id")));
    }

    List<UserId> people(int howMany) {
        return jdbc.query(
                "SELECT id FROM user_account WHERE email LIKE 'agent-%@bench.example' ORDER BY id LIMIT " + howMany,
                (row, number) -> new UserId(row.getLong("id")));
    }

    long lastTicket() {
        var last = jdbc.queryForObject("SELECT MAX(id) FROM ticket", Long.class);
        return last == null ? 0 : last;
    }

    long queued() {
        var queued =
                jdbc.queryForObject("SELECT COUNT(*) FROM ticket WHERE routing IN ('PENDING', 'WAITING')", Long.class);
        return queued == null ? 0 : queued;
    }

    long decided(long after) {
        var decided = jdbc.queryForObject(
                "SELECT COUNT(*) FROM routing_decision WHERE ticket_id > ? AND winner_id IS NOT NULL",
                Long.class,
                after);
        return decided == null ? 0 : decided;
    }

    /** So that each measurement begins with the same tables, and pays for nothing that another one left to be done. */
    void forget(long after) {
        for (var table : List.of("ticket_team", "timeline_event", "message", "routing_decision")) {
            jdbc.update("DELETE FROM " + table + " WHERE ticket_id > ?", after);
        }
        jdbc.update("DELETE FROM ticket WHERE id > ?", after);
        for (var table : List.of("message_without_words", "pile_change", "pile")) {
            jdbc.update("DELETE FROM " + table);
        }
        jdbc.update("INSERT INTO pile (pile, tickets) SELECT pile, COUNT(*) FROM ticket GROUP BY pile");
        await().pollInterval(Duration.ofMillis(100))
                .atMost(Duration.ofMinutes(1))
                .until(() -> unpurged() < UNPURGED);
    }

    /** What was deleted is taken out of the indexes later, by threads of the database. */
    private long unpurged() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "SELECT VARIABLE_VALUE FROM INFORMATION_SCHEMA.GLOBAL_STATUS WHERE VARIABLE_NAME = 'INNODB_HISTORY_LIST_LENGTH'",
                Long.class));
    }

    private ChannelId connect(int people) {
        var team = teams.create("Team of " + people);
        jdbc.update("DELETE FROM team_member");
        people(people).forEach(user -> join(user, team));
        var channel = channels.connectEmail("Pool of " + people, EmailAddress.of("pool-" + people + "@bench.example"));
        rules.set(
                channel,
                new RoutingRule.SpecificUsersAndTeams(
                        Set.of(new Target.WholeTeam(team)), Distribution.LOAD_BALANCED, true));
        return channel;
    }

    private void join(UserId user, TeamId team) {
        jdbc.update("INSERT INTO team_member (team_id, user_id, main) VALUES (?, ?, TRUE)", team.value(), user.value());
    }
}
