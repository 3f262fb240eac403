package io.stellwerk.tickets;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people have begun to write goes with the ticket; who has begun on both keeps both texts. */
@Component
class DraftsOfTickets implements TicketBelongings {

    private final JdbcClient jdbc;

    DraftsOfTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merged(TicketId gone, TicketId kept) {
        jdbc.sql("""
                        INSERT INTO draft (ticket_id, user_id, kind, text, saved_at)
                        SELECT :kept, user_id, kind, text, saved_at FROM draft WHERE ticket_id = :gone
                        ON DUPLICATE KEY UPDATE text = CONCAT(draft.text, '\\n\\n', VALUES(text))
                        """).param("kept", kept.value()).param("gone", gone.value()).update();
        delete(gone);
    }

    @Override
    public void forget(TicketId ticket, Collection<MessageId> messages) {
        delete(ticket);
    }

    private void delete(TicketId ticket) {
        jdbc.sql("DELETE FROM draft WHERE ticket_id = :ticket")
                .param("ticket", ticket.value())
                .update();
    }
}
