package io.stellwerk.tickets;

import io.stellwerk.base.BlobId;
import io.stellwerk.base.Utc;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Removes tickets with all that their own tables hold of them. */
@Repository
class TrashRows {

    private static final List<String> OF_TICKET = List.of(
            "DELETE FROM attachment WHERE message_id IN (SELECT id FROM message WHERE ticket_id = :ticket)",
            "DELETE FROM message WHERE ticket_id = :ticket",
            "DELETE FROM timeline_event WHERE ticket_id = :ticket",
            "DELETE FROM ticket_team WHERE ticket_id = :ticket",
            "DELETE FROM ticket WHERE id = :ticket");

    private final JdbcClient jdbc;
    private final SharedFiles shared;

    TrashRows(JdbcClient jdbc, SharedFiles shared) {
        this.jdbc = jdbc;
        this.shared = shared;
    }

    /** Whether it was deleted at that time or before; nobody restores it until this transaction ends. */
    boolean holdDeleted(TicketId ticket, Instant longAgo) {
        return jdbc.sql("SELECT id FROM ticket WHERE id = :id AND shelf = 'TRASH' AND shelved_at <= :at FOR UPDATE")
                .param("id", ticket.value())
                .param("at", Utc.of(longAgo))
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Those whose numbers lead to this one. */
    List<TicketId> mergedInto(TicketId ticket) {
        return jdbc.sql("SELECT id FROM ticket WHERE merged_into = :ticket ORDER BY id FOR UPDATE")
                .param("ticket", ticket.value())
                .query((row, number) -> new TicketId(row.getLong("id")))
                .list();
    }

    List<MessageId> messages(TicketId ticket) {
        return jdbc.sql("SELECT id FROM message WHERE ticket_id = :ticket ORDER BY id")
                .param("ticket", ticket.value())
                .query((row, number) -> new MessageId(row.getLong("id")))
                .list();
    }

    void remove(TicketId ticket) {
        var files = jdbc.sql("""
                        SELECT a.blob_id FROM attachment a JOIN message m ON m.id = a.message_id WHERE m.ticket_id = :ticket
                        UNION SELECT blob_id FROM draft_file WHERE ticket_id = :ticket
                        """)
                .param("ticket", ticket.value())
                .query((row, number) -> new BlobId(row.getLong("blob_id")))
                .list();
        OF_TICKET.forEach(sql -> jdbc.sql(sql).param("ticket", ticket.value()).update());
        files.forEach(shared::forgetUnlessUsed);
    }
}
