package io.stellwerk.tickets;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mentions go with the note they stand in. */
@Component
class MentionsOfTickets implements TicketBelongings {

    private final JdbcClient jdbc;

    MentionsOfTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void merged(TicketId gone, TicketId kept) {
        jdbc.sql("UPDATE mention SET ticket_id = :kept WHERE ticket_id = :gone")
                .param("kept", kept.value())
                .param("gone", gone.value())
                .update();
    }

    @Override
    public void moved(Collection<MessageId> messages, TicketId to) {
        if (!messages.isEmpty()) {
            jdbc.sql("UPDATE mention SET ticket_id = :to WHERE message_id IN (:messages)")
                    .param("to", to.value())
                    .param("messages", messages.stream().map(MessageId::value).toList())
                    .update();
        }
    }
}
