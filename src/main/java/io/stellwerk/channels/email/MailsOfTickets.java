package io.stellwerk.channels.email;

import io.stellwerk.tickets.MessageId;
import io.stellwerk.tickets.TicketBelongings;
import io.stellwerk.tickets.TicketId;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails go with their messages, so that answers find the right ticket. */
@Component
class MailsOfTickets implements TicketBelongings {

    private static final List<String> TABLES = List.of("mail_message", "outgoing_mail");

    private final JdbcClient jdbc;

    MailsOfTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merged(TicketId gone, TicketId kept) {
        TABLES.forEach(table -> jdbc.sql("UPDATE " + table + " SET ticket_id = :kept WHERE ticket_id = :gone")
                .param("kept", kept.value())
                .param("gone", gone.value())
                .update());
    }

    @Override
    public void moved(Collection<MessageId> messages, TicketId to) {
        TABLES.forEach(table -> jdbc.sql("UPDATE " + table + " SET ticket_id = :to WHERE message_id IN (:messages)")
                .param("to", to.value())
                .param("messages", messages.stream().map(MessageId::value).toList())
                .update());
    }

    @Override
    public void forget(TicketId ticket, Collection<MessageId> messages) {
        TABLES.forEach(table -> jdbc.sql("DELETE FROM " + table + " WHERE ticket_id = :ticket")
                .param("ticket", ticket.value())
                .update());
    }
}
