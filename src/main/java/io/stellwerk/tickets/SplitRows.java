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

    /** What is found by the words of the old subject is to be found by those of the new one. */
    void findAnew(Collection<MessageId> messages) {
        jdbc.sql("DELETE FROM message_text WHERE message_id IN (:messages)")
                .param("messages", numbers(messages))
                .update();
        jdbc.sql("INSERT IGNORE INTO message_without_words (message_id) SELECT id FROM message WHERE id IN (:messages)")
                .param("messages", numbers(messages))
                .update();
    }

    /** As urgent as the other one, and about the same. */
    void sortLike(TicketId other, TicketId fresh) {
        jdbc.sql("""
                        UPDATE ticket f JOIN ticket o ON o.id = :other
                        SET f.priority = o.priority, f.category_id = o.category_id WHERE f.id = :fresh
                        """)
                .param("other", other.value())
                .param("fresh", fresh.value())
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
