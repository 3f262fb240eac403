package io.stellwerk.benchmarks;

import io.stellwerk.ActingAs;
import io.stellwerk.accounts.SystemUser;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.channels.Channels;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.Pipeline;
import io.stellwerk.tickets.StatusColour;
import io.stellwerk.tickets.StatusSettings;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Tickets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * So many tickets with three messages each, of which a tenth are open, written past the services, which would take hours.
 * Whatever columns tickets have besides those that matter here they take from a ticket that the services opened.
 */
@TestComponent
class InboxWorld {

    /** Changed with what is filled in. */
    static final String VERSION = "2";

    private static final int SENTENCES = 5_000;
    private static final List<String> EMPTIED = List.of(
            "timeline_event",
            "attachment",
            "message_text",
            "message_without_words",
            "message",
            "ticket_team",
            "ticket",
            "pile",
            "pile_change");

    private static final StatusSettings DUPLICATE =
            new StatusSettings(Optional.of("Duplicate"), false, StatusColour.QUIET, Set.of());

    private final JdbcTemplate jdbc;
    private final Pipeline pipeline;
    private final Tickets tickets;
    private final Contacts contacts;
    private final Channels channels;
    private final ActingAs acting;
    private final Clock clock;
    private final Vocabulary vocabulary = new Vocabulary();
    private ChannelId channel = new ChannelId(0);

    InboxWorld(
            JdbcTemplate jdbc,
            Pipeline pipeline,
            Tickets tickets,
            Contacts contacts,
            Channels channels,
            ActingAs acting,
            Clock clock) {
        this.jdbc = jdbc;
        this.pipeline = pipeline;
        this.tickets = tickets;
        this.contacts = contacts;
        this.channels = channels;
        this.acting = acting;
        this.clock = clock;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    ChannelId channel() {
        return channel;
    }

    void prepare() {
        SystemUser.run(() -> pipeline.create(DUPLICATE));
        channel = SystemUser.call(() -> channels.connectEmail("Mailbox", EmailAddress.of("desk@bench.example")));
        jdbc.execute("CREATE TABLE benchmark_sentence (id INT PRIMARY KEY, words VARCHAR(300) NOT NULL)");
        jdbc.batchUpdate(
                "INSERT INTO benchmark_sentence VALUES (?, ?)",
                IntStream.range(0, SENTENCES)
                        .mapToObj(id -> new Object[] {id, vocabulary.sentence(7)})
                        .toList());
    }

    void fill(int howMany) {
        EMPTIED.forEach(table -> jdbc.execute("DELETE FROM " + table));
        List.of("ticket", "message").forEach(table -> jdbc.execute("ALTER TABLE " + table + " AUTO_INCREMENT = 1"));
        var open = template();
        var closed = template();
        acting.run("first@bench.example", () -> tickets.close(closed));
        var triggers = takeTriggers();
        jdbc.execute("ALTER TABLE message_text DROP KEY message_text_words");
        customers(Math.max(1_000, Math.min(200_000, howMany / 5)));
        teamSets();
        tickets(howMany, open, "s.seq > %1$d * 0.8 AND s.seq %% 2 = 0".formatted(howMany));
        tickets(howMany, closed, "NOT (s.seq > %1$d * 0.8 AND s.seq %% 2 = 0)".formatted(howMany));
        messages(howMany);
        jdbc.execute("ALTER TABLE message_text ADD FULLTEXT KEY message_text_words (words)");
        triggers.forEach(jdbc::execute);
        jdbc.update("DELETE FROM pile");
        jdbc.update("DELETE FROM pile_change");
        jdbc.update("INSERT INTO pile (pile, tickets) SELECT pile, COUNT(*) FROM ticket GROUP BY pile");
        jdbc.execute("ANALYZE TABLE ticket, message, message_text, ticket_team, contact");
    }

    /** Brings into memory what a server that runs for a while has there. */
    void remember() {
        List.of("ticket", "message", "message_text", "contact", "contact_address")
                .forEach(table ->
                        jdbc.queryForObject("SELECT COUNT(*) FROM " + table + " FORCE INDEX (PRIMARY)", Long.class));
    }

    private TicketId template() {
        var contact = contacts.recognise(EmailAddress.of("template@bench.example"), "Template");
        return tickets.open(SampleTicket.of(channel, contact, clock.instant())).ticket();
    }

    private List<String> takeTriggers() {
        var names = jdbc.queryForList(
                "SELECT TRIGGER_NAME FROM INFORMATION_SCHEMA.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()", String.class);
        var made = names.stream()
                .map(name -> jdbc.queryForMap("SHOW CREATE TRIGGER " + name).get("SQL Original Statement"))
                .map(String::valueOf)
                .toList();
        names.forEach(name -> jdbc.execute("DROP TRIGGER " + name));
        return made;
    }

    private void customers(int howMany) {
        jdbc.update("""
                INSERT IGNORE INTO contact (id, name, email, created_at)
                SELECT 1000 + s.seq, CONCAT(SUBSTRING_INDEX(f.words, ' ', 1), ' ', SUBSTRING_INDEX(l.words, ' ', -1)),
                       CONCAT(SUBSTRING_INDEX(f.words, ' ', 1), '.', s.seq, '@', SUBSTRING_INDEX(l.words, ' ', -1), '.example'), NOW(6)
                FROM seq_1_to_%d s JOIN benchmark_sentence f ON f.id = s.seq * 7919 %% %d
                  JOIN benchmark_sentence l ON l.id = s.seq * 104729 %% 4999
                """.formatted(howMany, SENTENCES));
        jdbc.update("INSERT IGNORE INTO contact_address (email, contact_id) SELECT email, id FROM contact");
    }

    /** One for each team, and one for each team with its neighbour. */
    private void teamSets() {
        jdbc.update("INSERT IGNORE INTO team_set (teams) SELECT id FROM team");
        jdbc.update(
                "INSERT IGNORE INTO team_set (teams) SELECT CONCAT(id, ',', id + 1) FROM team WHERE id + 1 IN (SELECT id FROM team)");
    }

    private void tickets(int howMany, TicketId template, String which) {
        var values = new HashMap<>(Map.of(
                "id", "1000 + s.seq",
                "subject", "CONCAT(a.words, ' ', s.seq)",
                "contact_id", "1001 + s.seq * 31 %% %d".formatted(Math.max(1_000, Math.min(200_000, howMany / 5))),
                "owner_id", "IF(%1$s, NULL, %2$s)".formatted(unowned(), agent()),
                "owner_assigned_at",
                        "IF(%s, NULL, t.opened_at - INTERVAL (%d - s.seq) * 5 SECOND)".formatted(unowned(), howMany),
                "opened_at", "t.opened_at - INTERVAL (%d - s.seq) * 5 SECOND".formatted(howMany),
                "last_activity_at",
                        "t.opened_at - INTERVAL (%d - s.seq) * 5 SECOND + INTERVAL s.seq * 7919 %% 86400 SECOND - INTERVAL 1 DAY"
                                .formatted(howMany),
                "preview", "a.words",
                "routing", "IF(%s AND s.seq > %d - 4000, 'WAITING', 'SETTLED')".formatted(unowned(), howMany),
                "team_set", teamSet()));
        values.put("status_id", status());
        var columns = jdbc.queryForList("""
                SELECT COLUMN_NAME FROM INFORMATION_SCHEMA.COLUMNS
                WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = 'ticket' AND EXTRA NOT LIKE '%GENERATED%'
                """, String.class);
        jdbc.update("INSERT INTO ticket (" + String.join(", ", columns) + ") SELECT "
                + columns.stream()
                        .map(column -> values.getOrDefault(column, "t." + column))
                        .collect(Collectors.joining(", "))
                + " FROM seq_1_to_" + howMany + " s JOIN ticket t ON t.id = " + template.value()
                + " JOIN benchmark_sentence a ON a.id = s.seq DIV 2 * 7919 % " + SENTENCES + " WHERE "
                + which.replace("%%", "%"));
        jdbc.update("""
                INSERT IGNORE INTO ticket_team (ticket_id, team_id)
                SELECT t.id, m.id FROM ticket t JOIN team_set s ON s.id = t.team_set
                  JOIN team m ON FIND_IN_SET(m.id, s.teams) > 0
                """);
    }

    private static String unowned() {
        return "(s.seq DIV 2 % 7 = 0)";
    }

    /** Of those that are open each has a third; of those that are closed every 5,000th has one of its own. */
    private static String status() {
        return "IF(t.open, 1 + s.seq DIV 2 % 3, IF(s.seq % 5000 = 1, (SELECT MAX(id) FROM ticket_status), t.status_id))";
    }

    private String agent() {
        return "(SELECT MIN(id) FROM user_account WHERE email LIKE 'agent-%') + s.seq DIV 2 * 7919 % "
                + InboxPeople.AGENTS;
    }

    /** That of the owner; some tickets have another team, too, and a few of nobody's have none. */
    private String teamSet() {
        var team =
                "(SELECT MIN(id) FROM team) + ((SELECT MIN(id) FROM user_account WHERE email LIKE 'agent-%') + s.seq DIV 2 * 7919 % "
                        + InboxPeople.AGENTS + ") % " + InboxPeople.TEAMS;
        return "IF(s.seq DIV 2 % 11 = 0, 0, COALESCE((SELECT id FROM team_set x WHERE x.teams = IF(s.seq DIV 2 % 23 = 1, CONCAT("
                + team + ", ',', " + team + " + 1), " + team + ")), 1))";
    }

    /** With the words as triggers write them, which take longer. */
    private void messages(int tickets) {
        jdbc.update("""
                INSERT INTO message (id, ticket_id, kind, contact_id, user_id, written_at, html, plain, delivery)
                SELECT 1000 + s.seq, 1001 + (s.seq - 1) DIV 3, ELT(1 + s.seq %% 3, 'NOTE', 'FROM_CUSTOMER', 'TO_CUSTOMER'), NULL, NULL,
                       NOW(6), CONCAT('<p>', a.words, '.</p><p>', b.words, '.</p>'),
                       CONCAT(a.words, '. ', b.words, '. ', CONV(s.seq * 48271 %% 2147483647, 10, 36)), 'NONE'
                FROM seq_1_to_%d s JOIN benchmark_sentence a ON a.id = s.seq * 6007 %% 4999
                  JOIN benchmark_sentence b ON b.id = s.seq * 5003 %% 4993
                """.formatted(3 * tickets));
        jdbc.update("""
                INSERT INTO message_text (message_id, ticket_id, words)
                SELECT m.id, m.ticket_id, REPLACE(REPLACE(LOWER(CONCAT(' ', t.subject, ' ', m.plain)), '. ', ' '),
                  ' ', CONCAT(' ', LPAD(CONV(m.id DIV 8192, 10, 36), 4, '0')))
                FROM message m JOIN ticket t ON t.id = m.ticket_id WHERE m.id > 1000
                """);
        jdbc.update("""
                INSERT INTO timeline_event (ticket_id, at, kind)
                SELECT id, opened_at, 'ASSIGNED_AUTOMATICALLY' FROM ticket WHERE owner_id IS NOT NULL
                """);
    }
}
