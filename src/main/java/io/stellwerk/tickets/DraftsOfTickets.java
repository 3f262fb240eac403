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
        both("""
                UPDATE draft k JOIN draft g ON g.user_id = k.user_id AND g.kind = k.kind AND g.ticket_id = :gone
                SET k.html = CONCAT(k.html, g.html) WHERE k.ticket_id = :kept
                """, gone, kept);
        both("UPDATE draft_file SET ticket_id = :kept WHERE ticket_id = :gone", gone, kept);
        both("UPDATE IGNORE draft SET ticket_id = :kept WHERE ticket_id = :gone", gone, kept);
        delete(gone);
    }

    @Override
    public void forget(TicketId ticket, Collection<MessageId> messages) {
        delete(ticket);
    }

    private void both(String sql, TicketId gone, TicketId kept) {
        jdbc.sql(sql).param("gone", gone.value()).param("kept", kept.value()).update();
    }

    private void delete(TicketId ticket) {
        jdbc.sql("DELETE FROM draft WHERE ticket_id = :ticket")
                .param("ticket", ticket.value())
                .update();
    }
}
