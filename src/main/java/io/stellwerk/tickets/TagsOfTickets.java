package io.stellwerk.tickets;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tags go with the ticket; one that both have stays once. */
@Component
class TagsOfTickets implements TicketBelongings {

    private final JdbcClient jdbc;

    TagsOfTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merged(TicketId gone, TicketId kept) {
        jdbc.sql(
                        "INSERT IGNORE INTO ticket_tag (ticket_id, tag) SELECT :kept, tag FROM ticket_tag WHERE ticket_id = :gone")
                .param("kept", kept.value())
                .param("gone", gone.value())
                .update();
        forget(gone, List.of());
    }

    @Override
    public void forget(TicketId ticket, Collection<MessageId> messages) {
        jdbc.sql("DELETE FROM ticket_tag WHERE ticket_id = :ticket")
                .param("ticket", ticket.value())
                .update();
    }
}
