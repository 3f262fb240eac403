package io.stellwerk.tickets;

import io.stellwerk.base.Utc;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Gives messages of one ticket to another one. */
@Repository
class SplitRows {

    private final JdbcClient jdbc;

    SplitRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void move(Collection<MessageId> messages, TicketId to) {
        jdbc.sql("UPDATE message SET ticket_id = :to WHERE id IN (:messages)")
                .param("to", to.value())
                .param("messages", numbers(messages))
                .update();
    }

    /** Its newest words, as lists show them. */
    void preview(TicketId ticket, String words) {
        jdbc.sql("UPDATE ticket SET preview = :words WHERE id = :id")
                .param("words", TicketRows.shortened(words, TicketRows.LONGEST_PREVIEW))
                .param("id", ticket.value())
                .update();
    }

    void date(TicketId ticket, Instant lastActivity) {
        jdbc.sql("UPDATE ticket SET last_activity_at = :at WHERE id = :id")
                .param("at", Utc.of(lastActivity))
                .param("id", ticket.value())
                .update();
    }

    private static List<Long> numbers(Collection<MessageId> messages) {
        return messages.stream().map(MessageId::value).toList();
    }
}
