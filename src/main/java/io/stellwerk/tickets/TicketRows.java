package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Inserted;
import io.stellwerk.base.Utc;
import io.stellwerk.contacts.ContactId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of tickets. */
@Repository
class TicketRows {

    static final int LONGEST_SUBJECT = 500;
    static final int LONGEST_PREVIEW = 200;

    private static final String INSERT = """
            INSERT INTO ticket (subject, type, status_id, open, contact_id, channel_id, opened_at, last_activity_at, preview)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /**
     * What a status makes of a ticket; {@code :open} is whether it is an open one. What waits for a rule stops waiting with its
     * close, which keeps that in mind.
     */
    static final String IN_STATUS = """
             status_id = :status, open = :open AND shelf = 'DESK',
             closed_at = CASE WHEN :open THEN NULL ELSE COALESCE(closed_at, :now) END,
             snoozed_until = CASE WHEN :open THEN snoozed_until ELSE NULL END,
             routing_before = CASE WHEN NOT :open THEN COALESCE(routing_before, routing)
                              WHEN shelf = 'DESK' THEN NULL ELSE routing_before END,
             routing = CASE WHEN :open THEN routing ELSE 'SETTLED' END
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations inserts;

    TicketRows(JdbcClient jdbc, JdbcOperations inserts) {
        this.jdbc = jdbc;
        this.inserts = inserts;
    }

    TicketId insert(NewTicket ticket, HeldStatus status, Instant now) {
        return new TicketId(Inserted.row(
                inserts,
                INSERT,
                shortened(ticket.subject(), LONGEST_SUBJECT),
                ticket.type().name(),
                status.id().value(),
                status.open(),
                ticket.text().from().value(),
                ticket.channel().value(),
                Utc.of(now),
                Utc.of(now),
                shortened(ticket.text().plain(), LONGEST_PREVIEW)));
    }

    /** Something was said: new status, newest preview. */
    void touch(TicketId ticket, HeldStatus status, String preview, Instant now) {
        jdbc.sql("""
                        UPDATE ticket SET status_id = :status, open = :open AND shelf = 'DESK',
                               last_activity_at = GREATEST(last_activity_at, :now), preview = :preview,
                               closed_at = CASE WHEN :open THEN NULL ELSE closed_at END,
                               routing_before = IF(:open AND shelf = 'DESK', NULL, routing_before)
                        WHERE id = :id
                        """)
                .param("status", status.id().value())
                .param("open", status.open())
                .param("now", Utc.of(now))
                .param("preview", shortened(preview, LONGEST_PREVIEW))
                .param("id", ticket.value())
                .update();
    }

    void changeStatus(TicketId ticket, HeldStatus status, Instant now) {
        jdbc.sql("UPDATE ticket SET last_activity_at = GREATEST(last_activity_at, :now)," + IN_STATUS
                        + "WHERE id = :id")
                .param("status", status.id().value())
                .param("open", status.open())
                .param("now", Utc.of(now))
                .param("id", ticket.value())
                .update();
    }

    Instant lastActivity(TicketId ticket) {
        return jdbc.sql("SELECT last_activity_at FROM ticket WHERE id = :id")
                .param("id", ticket.value())
                .query((row, number) -> Utc.read(row, "last_activity_at"))
                .single();
    }

    /** What happened last was taken back: it stands where it stood, but never before what was written meanwhile. */
    void activeAsBefore(TicketId ticket, Instant before) {
        jdbc.sql("""
                        UPDATE ticket t SET t.last_activity_at = GREATEST(:before, COALESCE(
                               (SELECT MAX(m.written_at) FROM message m
                                WHERE m.ticket_id = t.id AND m.kind IN ('FROM_CUSTOMER', 'TO_CUSTOMER')), :before))
                        WHERE t.id = :id
                        """)
                .param("before", Utc.of(before))
                .param("id", ticket.value())
                .update();
    }

    /** Status and routing, with a moment that differs after each later change of the status. */
    String standing(TicketId ticket) {
        return jdbc.sql("SELECT CONCAT_WS('|', status_id, routing, shelf, COALESCE(snoozed_until, ''),"
                        + " last_activity_at) FROM ticket WHERE id = :id")
                .param("id", ticket.value())
                .query(String.class)
                .single();
    }

    /** Whether a closed ticket waited for a rule when it was closed, or when it left the desk. */
    boolean waitedBefore(TicketId ticket) {
        return jdbc.sql("SELECT COALESCE(routing_before, 'SETTLED') <> 'SETTLED' FROM ticket WHERE id = :id")
                .param("id", ticket.value())
                .query(Boolean.class)
                .single();
    }

    Optional<AssignmentFacts> facts(TicketId ticket) {
        return jdbc.sql("""
                        SELECT id, channel_id, type, contact_id, open, owner_id, assignment_version
                        FROM ticket WHERE id = :id
                        """)
                .param("id", ticket.value())
                .query(TicketRows::facts)
                .optional();
    }

    /** The newest message went away; lists show the newest words between us and the customer. */
    void previewWhatIsLeft(TicketId ticket) {
        jdbc.sql("SELECT LEFT(plain, 1000) FROM message WHERE ticket_id = :id"
                        + " AND kind IN ('FROM_CUSTOMER', 'TO_CUSTOMER') ORDER BY id DESC LIMIT 1")
                .param("id", ticket.value())
                .query(String.class)
                .optional()
                .ifPresent(text -> jdbc.sql("UPDATE ticket SET preview = :preview WHERE id = :id")
                        .param("preview", shortened(text, LONGEST_PREVIEW))
                        .param("id", ticket.value())
                        .update());
    }

    Optional<TicketSubject> subject(TicketId ticket) {
        return jdbc.sql("SELECT subject, contact_id FROM ticket WHERE id = :id")
                .param("id", ticket.value())
                .query((row, number) ->
                        new TicketSubject(row.getString("subject"), new ContactId(row.getLong("contact_id"))))
                .optional();
    }

    /** As {@link #facts}, and nobody else changes the ticket until this transaction ends. */
    Optional<AssignmentFacts> lock(TicketId ticket) {
        return Optional.ofNullable(lock(List.of(ticket)).get(ticket)).map(HeldTicket::facts);
    }

    /** Nobody else changes these tickets until this transaction ends. Always in the order of their ids. */
    Map<TicketId, HeldTicket> lock(Collection<TicketId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                        SELECT id, channel_id, type, contact_id, open, owner_id, assignment_version, routing,
                               open = FALSE AND COALESCE(routing_before, 'SETTLED') <> 'SETTLED' AS waits_once_open
                        FROM ticket WHERE id IN (:ids) ORDER BY id FOR UPDATE
                        """)
                        .param("ids", ids.stream().map(TicketId::value).sorted().toList())
                        .query((row, number) -> new HeldTicket(
                                facts(row, number),
                                RoutingState.valueOf(row.getString("routing")),
                                row.getBoolean("waits_once_open"),
                                Set.of()))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(held -> held.facts().ticket(), Function.identity()));
    }

    static AssignmentFacts facts(ResultSet row, int number) throws SQLException {
        return new AssignmentFacts(
                new TicketId(row.getLong("id")),
                new ChannelId(row.getLong("channel_id")),
                TicketType.valueOf(row.getString("type")),
                new ContactId(row.getLong("contact_id")),
                row.getBoolean("open"),
                Optional.ofNullable(row.getObject("owner_id", Long.class)).map(UserId::new),
                row.getLong("assignment_version"));
    }

    static String shortened(String text, int longest) {
        var line = new StringBuilder();
        for (var i = 0; i < Math.min(text.length(), 4 * longest) && line.length() <= longest; i++) {
            var letter = text.charAt(i);
            if (!Character.isWhitespace(letter)) {
                line.append(letter);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        var words = line.toString().stripTrailing();
        return words.length() <= longest ? words : words.substring(0, longest - 1) + "…";
    }
}
