package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statuses whose tickets still have to follow them, and those tickets. */
@Repository
class StatusMoveRows {

    private static final String STRAGGLERS = "SELECT t.id, t.owner_id, t.shelf FROM ticket t FORCE INDEX ";

    /** Seeks the tickets of one status. */
    private static final String BY_STATUS = "(ticket_status_newest)";

    /** Comes to each ticket of the table once, however many slices there are. */
    private static final String BY_NUMBER = "(PRIMARY)";

    /** Tickets {@code t} that are not yet as their status says. What is left is read from the tickets alone. */
    private static final String BEHIND = """
             JOIN ticket_status s ON s.id = t.status_id
            WHERE t.status_id = :status AND (s.leads_to IS NOT NULL OR IF(s.open,
              t.closed_at IS NOT NULL OR (t.shelf = 'DESK' AND NOT t.open),
              t.closed_at IS NULL OR t.open OR t.snoozed_until IS NOT NULL))
            """;

    private final JdbcClient jdbc;

    StatusMoveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for what is just being moved; nothing is moved then until this transaction ends. */
    void takeTurns() {
        jdbc.sql("SELECT status_id FROM status_move ORDER BY status_id FOR UPDATE")
                .query(Long.class)
                .list();
    }

    void begin(StatusTurn turn, Optional<UserId> by) {
        jdbc.sql("""
                        INSERT INTO status_move (status_id, version, by_user_id, tickets)
                        SELECT :status, :version, :by, COUNT(*) FROM ticket WHERE status_id = :status
                        ON DUPLICATE KEY UPDATE version = VALUES(version), by_user_id = VALUES(by_user_id), done = 0,
                          tickets = VALUES(tickets)
                        """)
                .param("status", turn.status().value())
                .param("version", turn.version())
                .param("by", by.map(UserId::value).orElse(null))
                .update();
    }

    /** Whether it is still this one's turn, which stays so until this transaction ends. */
    boolean hold(StatusTurn turn) {
        return jdbc.sql("SELECT version FROM status_move WHERE status_id = :status FOR UPDATE")
                .param("status", turn.status().value())
                .query(Long.class)
                .optional()
                .filter(version -> version == turn.version())
                .isPresent();
    }

    /** What is done already, by an earlier change or before a restart. */
    void count(StatusId status) {
        var left = jdbc.sql("SELECT COUNT(*) FROM ticket t FORCE INDEX " + BY_STATUS + BEHIND)
                .param("status", status.value())
                .query(Long.class)
                .single();
        jdbc.sql("""
                        UPDATE status_move SET tickets = GREATEST(tickets, :left), done = tickets - :left
                        WHERE status_id = :status
                        """).param("left", left).param("status", status.value()).update();
    }

    void moved(StatusId status, int more) {
        jdbc.sql("UPDATE status_move SET done = LEAST(tickets, done + :more) WHERE status_id = :status")
                .param("more", more)
                .param("status", status.value())
                .update();
    }

    void end(StatusId status) {
        jdbc.sql("DELETE FROM status_move WHERE status_id = :status")
                .param("status", status.value())
                .update();
    }

    Optional<UserId> by(StatusId status) {
        return jdbc.sql("SELECT by_user_id FROM status_move WHERE status_id = :status AND by_user_id IS NOT NULL")
                .param("status", status.value())
                .query(Long.class)
                .optional()
                .map(UserId::new);
    }

    record Progress(StatusId status, long done, long tickets) {}

    List<Progress> progress() {
        return jdbc.sql("SELECT status_id, done, tickets FROM status_move ORDER BY status_id")
                .query((row, number) -> new Progress(
                        new StatusId(row.getLong("status_id")), row.getLong("done"), row.getLong("tickets")))
                .list();
    }

    /** Tickets count for the status to which they are on their way. */
    Map<StatusId, Long> use() {
        return jdbc
                .sql("""
                        SELECT COALESCE(s.leads_to, s.id) AS status, SUM(n.tickets) AS tickets
                        FROM (SELECT status_id, COUNT(*) AS tickets FROM ticket GROUP BY status_id) n
                        JOIN ticket_status s ON s.id = n.status_id GROUP BY status
                        """)
                .query((row, number) -> Map.entry(new StatusId(row.getLong("status")), row.getLong("tickets")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    boolean isUsed(StatusId status) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM ticket WHERE status_id = :status)
                            OR EXISTS (SELECT 1 FROM ticket_status WHERE leads_to = :status)
                        """)
                .param("status", status.value())
                .query(Boolean.class)
                .single();
    }

    /** The first tickets that have the status, whether or not they have to follow it. */
    List<Straggler> first(StatusId status, int atMost) {
        return jdbc.sql(STRAGGLERS + BY_STATUS + " WHERE t.status_id = :status LIMIT :most")
                .param("status", status.value())
                .param("most", atMost)
                .query(StatusMoveRows::straggler)
                .list();
    }

    boolean isAnyBehind(StatusId status) {
        return !jdbc.sql(STRAGGLERS + BY_STATUS + BEHIND + " LIMIT 1")
                .param("status", status.value())
                .query(StatusMoveRows::straggler)
                .list()
                .isEmpty();
    }

    List<Straggler> behind(StatusId status, long after, int atMost) {
        return jdbc.sql(STRAGGLERS + BY_NUMBER + BEHIND + " AND t.id > :after ORDER BY t.id LIMIT :most")
                .param("status", status.value())
                .param("after", after)
                .param("most", atMost)
                .query(StatusMoveRows::straggler)
                .list();
    }

    /** Those that still have the status, which nobody changes until this transaction ends. */
    List<Straggler> hold(StatusId status, List<TicketId> tickets) {
        return jdbc.sql(STRAGGLERS + BY_NUMBER
                        + " WHERE t.id IN (:tickets) AND t.status_id = :status ORDER BY t.id FOR UPDATE")
                .param("tickets", TicketStages.ids(tickets))
                .param("status", status.value())
                .query(StatusMoveRows::straggler)
                .list();
    }

    /** What nobody owns and waited for a rule when it was closed. */
    List<TicketId> waited(List<TicketId> tickets) {
        return jdbc.sql("""
                        SELECT id FROM ticket WHERE id IN (:tickets) AND open = FALSE AND shelf = 'DESK'
                        AND owner_id IS NULL AND routing_before IN ('PENDING', 'WAITING') ORDER BY id
                        """)
                .param("tickets", TicketStages.ids(tickets))
                .query((row, number) -> new TicketId(row.getLong("id")))
                .list();
    }

    void writeDown(List<TicketId> tickets, HeldStatus to, Optional<UserId> by, Instant now) {
        jdbc.sql("""
                        INSERT INTO timeline_event (ticket_id, at, kind, by_user_id, before_value, after_value)
                        SELECT t.id, :now, 'STATUS_CHANGED', :by, COALESCE(s.built_in, s.name), :after
                        FROM ticket t JOIN ticket_status s ON s.id = t.status_id WHERE t.id IN (:tickets)
                        """)
                .param("now", Utc.of(now))
                .param("by", by.map(UserId::value).orElse(null))
                .param("after", to.name())
                .param("tickets", TicketStages.ids(tickets))
                .update();
    }

    void set(List<TicketId> tickets, HeldStatus to, Instant now) {
        jdbc.sql("UPDATE ticket SET" + TicketRows.IN_STATUS + "WHERE id IN (:tickets)")
                .param("status", to.id().value())
                .param("open", to.open())
                .param("now", Utc.of(now))
                .param("tickets", TicketStages.ids(tickets))
                .update();
    }

    private static Straggler straggler(ResultSet row, int number) throws SQLException {
        return new Straggler(
                new TicketId(row.getLong("id")),
                Optional.ofNullable(row.getObject("owner_id", Long.class)).map(UserId::new),
                Shelf.valueOf(row.getString("shelf")) == Shelf.DESK);
    }
}
