package io.stellwerk.tickets;

import io.stellwerk.base.Utc;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Until when tickets are snoozed, in their table. */
@Repository
class SnoozeRows {

    private final JdbcClient jdbc;

    SnoozeRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it is an open ticket, and now snoozed until then */
    boolean snooze(TicketId ticket, Instant until) {
        return jdbc.sql("UPDATE ticket SET snoozed_until = :until WHERE id = :id AND open = TRUE")
                        .param("until", Utc.of(until))
                        .param("id", ticket.value())
                        .update()
                == 1;
    }

    Optional<Instant> until(TicketId ticket) {
        return jdbc.sql("SELECT snoozed_until FROM ticket WHERE id = :id AND snoozed_until IS NOT NULL")
                .param("id", ticket.value())
                .query((row, number) -> Utc.read(row, "snoozed_until"))
                .optional();
    }

    /** @return whether it was snoozed */
    boolean wake(TicketId ticket) {
        return jdbc.sql("UPDATE ticket SET snoozed_until = NULL WHERE id = :id AND snoozed_until IS NOT NULL")
                        .param("id", ticket.value())
                        .update()
                == 1;
    }

    /** @return whether it was snoozed until just that moment */
    boolean wake(TicketId ticket, Instant until) {
        return jdbc.sql("UPDATE ticket SET snoozed_until = NULL WHERE id = :id AND snoozed_until = :until")
                        .param("until", Utc.of(until))
                        .param("id", ticket.value())
                        .update()
                == 1;
    }

    /** Puts it where what is new stands. Nothing was said by that: what may still be taken back was the last thing as before. */
    void surface(TicketId ticket, Instant now) {
        jdbc.sql("""
                        UPDATE message m JOIN ticket t ON t.id = m.ticket_id
                        SET m.activity_after = GREATEST(t.last_activity_at, :now)
                        WHERE t.id = :id AND m.activity_after = t.last_activity_at AND m.delivery IN ('HELD', 'SENDING', 'FAILED')
                        """).param("now", Utc.of(now)).param("id", ticket.value()).update();
        jdbc.sql("UPDATE ticket SET last_activity_at = GREATEST(last_activity_at, :now) WHERE id = :id")
                .param("now", Utc.of(now))
                .param("id", ticket.value())
                .update();
    }
}
