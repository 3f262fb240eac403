package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where tickets are kept, in their table. */
@Repository
class ShelfRows {

    private final JdbcClient jdbc;

    ShelfRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The ticket to which this one's number leads now; nobody else changes it until this transaction ends. */
    KeptTicket hold(TicketId asked) {
        var row = jdbc.sql("SELECT id, shelf, merged_into, snoozed_until FROM ticket WHERE id = :id FOR UPDATE")
                .param("id", asked.value())
                .query(ShelfRows::kept)
                .single();
        return row.into().map(this::hold).orElse(row.ticket());
    }

    Optional<TicketId> mergedInto(TicketId ticket) {
        return jdbc.sql("SELECT merged_into FROM ticket WHERE id = :id AND merged_into IS NOT NULL")
                .param("id", ticket.value())
                .query((row, number) -> new TicketId(row.getLong("merged_into")))
                .optional();
    }

    Optional<Shelved> shelved(TicketId ticket) {
        return jdbc.sql("SELECT shelf, shelved_at, shelved_by FROM ticket WHERE id = :id AND shelved_at IS NOT NULL")
                .param("id", ticket.value())
                .query((row, number) -> new Shelved(
                        Shelf.valueOf(row.getString("shelf")),
                        Utc.read(row, "shelved_at"),
                        Optional.ofNullable(row.getObject("shelved_by", Long.class))
                                .map(UserId::new)))
                .optional();
    }

    /** What differs after each return to the desk, and whenever somebody has worked on it since. */
    String wayBack(TicketId ticket) {
        return jdbc.sql("""
                        SELECT CONCAT_WS('|', t.last_activity_at,
                               (SELECT MAX(e.id) FROM timeline_event e
                                WHERE e.ticket_id = t.id AND e.kind IN ('NOT_SPAM', 'RESTORED')))
                        FROM ticket t WHERE t.id = :id
                        """).param("id", ticket.value()).query(String.class).single();
    }

    /** Nothing is routed from a shelf; what the ticket waited for is kept for the way back. */
    void put(TicketId ticket, Shelf shelf, Optional<UserId> by, Instant now) {
        jdbc.sql("""
                        UPDATE ticket SET shelf_before = shelf, shelf = :shelf, shelved_at = :now, shelved_by = :by, open = FALSE,
                               routing_before = COALESCE(routing_before, routing), routing = 'SETTLED'
                        WHERE id = :id
                        """)
                .param("shelf", shelf.name())
                .param("now", Utc.of(now))
                .param("by", by.map(UserId::value).orElse(null))
                .param("id", ticket.value())
                .update();
    }

    /** It was closed and its customer writes again: what nobody owns is not left lying when it comes back. */
    void routeOnceBack(TicketId ticket) {
        jdbc.sql("UPDATE ticket SET routing_before = 'PENDING' WHERE id = :id")
                .param("id", ticket.value())
                .update();
    }

    /** Whether it was in quarantine before it was put where it is. */
    boolean wasSpam(TicketId ticket) {
        return jdbc.sql("SELECT COALESCE(shelf_before = 'SPAM', FALSE) FROM ticket WHERE id = :id")
                .param("id", ticket.value())
                .query(Boolean.class)
                .single();
    }

    void takeBack(TicketId ticket) {
        jdbc.sql("""
                        UPDATE ticket SET shelf = 'DESK', shelf_before = NULL, shelved_at = NULL, shelved_by = NULL,
                               open = (SELECT s.open FROM ticket_status s WHERE s.id = ticket.status_id),
                               routing_before = IF(open, NULL, routing_before)
                        WHERE id = :id
                        """).param("id", ticket.value()).update();
    }

    private static Row kept(ResultSet row, int number) throws SQLException {
        return new Row(
                new KeptTicket(
                        new TicketId(row.getLong("id")),
                        Shelf.valueOf(row.getString("shelf")),
                        Utc.readOptional(row, "snoozed_until").isPresent()),
                Optional.ofNullable(row.getObject("merged_into", Long.class)).map(TicketId::new));
    }

    private record Row(KeptTicket ticket, Optional<TicketId> into) {}
}
