package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Utc;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Makes one ticket of two in the tables of tickets and messages. */
@Repository
class MergeRows {

    private final JdbcClient jdbc;

    MergeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long messages(TicketId ticket) {
        return jdbc.sql("SELECT COUNT(*) FROM message WHERE ticket_id = :ticket")
                .param("ticket", ticket.value())
                .query(Long.class)
                .single();
    }

    void moveMessages(TicketId gone, TicketId kept) {
        both("""
                UPDATE message SET ticket_id = :kept, activity_before = NULL, activity_after = NULL
                WHERE ticket_id = :gone
                """, gone, kept);
    }

    /** The newest words of both, and open if one of them was; awake, too, so that no open question sleeps along. */
    void join(TicketId gone, TicketId kept) {
        both("""
                UPDATE ticket k JOIN ticket g ON g.id = :gone
                SET k.status_id = g.status_id, k.open = TRUE, k.closed_at = NULL, k.routing_before = NULL
                WHERE k.id = :kept AND g.open = TRUE AND k.open = FALSE
                """, gone, kept);
        both("""
                UPDATE ticket k JOIN ticket g ON g.id = :gone SET k.snoozed_until = NULL
                WHERE k.id = :kept AND g.open = TRUE AND g.snoozed_until IS NULL
                """, gone, kept);
        both("""
                UPDATE ticket k JOIN ticket g ON g.id = :gone
                SET k.preview = g.preview, k.last_activity_at = g.last_activity_at
                WHERE k.id = :kept AND g.last_activity_at > k.last_activity_at
                """, gone, kept);
    }

    /** The numbers that led to {@code gone} lead on. */
    void lead(TicketId gone, TicketId kept, UserId by, Instant now) {
        both("UPDATE ticket SET merged_into = :kept WHERE merged_into = :gone", gone, kept);
        jdbc.sql("""
                        UPDATE ticket SET shelf = 'MERGED', shelved_at = :now, shelved_by = :by, merged_into = :kept,
                               open = FALSE, routing = 'SETTLED', snoozed_until = NULL
                        WHERE id = :gone
                        """)
                .param("now", Utc.of(now))
                .param("by", by.value())
                .param("kept", kept.value())
                .param("gone", gone.value())
                .update();
    }

    private void both(String sql, TicketId gone, TicketId kept) {
        jdbc.sql(sql).param("gone", gone.value()).param("kept", kept.value()).update();
    }
}
