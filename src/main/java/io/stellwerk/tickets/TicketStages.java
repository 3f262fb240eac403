package io.stellwerk.tickets;

import io.stellwerk.base.Utc;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of statuses that tickets had, from when on. */
@Repository
class TicketStages {

    /** A status from a moment on. */
    record Entry(TicketId ticket, Instant at, StatusId status, Stage stage) {}

    /** Whether the ticket was worked on then. */
    enum Stage {
        OPEN,
        /** In an open status, but not at the desk: spam, trash, merged. */
        SHELVED,
        CLOSED
    }

    private static final String NOW = """
            SELECT t.id, t.opened_at, t.status_id,
                   CASE WHEN t.open THEN 'OPEN' WHEN s.open AND t.shelf <> 'DESK' THEN 'SHELVED' ELSE 'CLOSED' END AS stage,
                   (SELECT MAX(c.id) FROM ticket_stage c WHERE c.ticket_id = t.id) AS last_id
            FROM ticket t JOIN ticket_status s ON s.id = t.status_id WHERE t.id IN (:ids)
            """;

    private final JdbcClient jdbc;

    TicketStages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes down where these tickets stand, if that is new; may be called as often as one likes. Never before the stage it
     * follows, whatever the clocks of two nodes say.
     */
    void note(Collection<TicketId> tickets, Instant now) {
        jdbc.sql("""
                        INSERT INTO ticket_stage (ticket_id, at, status_id, stage)
                        SELECT n.id, IF(n.last_id IS NULL, n.opened_at, GREATEST(:now, l.at)), n.status_id, n.stage
                        FROM (%s) n LEFT JOIN ticket_stage l ON l.id = n.last_id
                        WHERE l.id IS NULL OR l.status_id <> n.status_id OR l.stage <> n.stage
                        """.formatted(NOW))
                .param("now", Utc.of(now))
                .param("ids", ids(tickets))
                .update();
    }

    /** The latest entries are taken back that followed the stage in which the ticket is again, if they are so few. */
    void takeBack(TicketId ticket, int atMost) {
        var since = jdbc.sql("""
                        SELECT c.id FROM (%s) n JOIN ticket_stage c ON c.ticket_id = n.id
                        WHERE c.id > (SELECT MAX(b.id) FROM ticket_stage b WHERE b.ticket_id = n.id AND b.id < n.last_id
                                      AND b.status_id = n.status_id AND b.stage = n.stage)
                        """.formatted(NOW))
                .param("ids", List.of(ticket.value()))
                .query(Long.class)
                .list();
        if (!since.isEmpty() && since.size() <= atMost) {
            jdbc.sql("DELETE FROM ticket_stage WHERE id IN (:ids)")
                    .param("ids", since)
                    .update();
        }
    }

    Map<TicketId, List<Entry>> of(Collection<TicketId> tickets) {
        return jdbc
                .sql("SELECT ticket_id, at, status_id, stage FROM ticket_stage WHERE ticket_id IN (:ids) ORDER BY id")
                .param("ids", ids(tickets))
                .query((row, number) -> new Entry(
                        new TicketId(row.getLong("ticket_id")),
                        Utc.read(row, "at"),
                        new StatusId(row.getLong("status_id")),
                        Stage.valueOf(row.getString("stage"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Entry::ticket));
    }

    static List<Long> ids(Collection<TicketId> tickets) {
        return tickets.stream().map(TicketId::value).distinct().sorted().toList();
    }
}
