package io.stellwerk.channels.email;

import io.stellwerk.base.Utc;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.MessageId;
import io.stellwerk.tickets.TicketId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of replies that leave by mail. */
@Repository
class OutgoingMails {

    private final JdbcClient jdbc;

    OutgoingMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was not known before */
    boolean add(OutgoingMail mail, Instant now) {
        return jdbc.sql("""
                        INSERT IGNORE INTO outgoing_mail (message_id, ticket_id, channel_id, state, attempts, queued_at)
                        VALUES (:message, :ticket, :channel, 'WAITING', 0, :now)
                        """)
                        .param("message", mail.message().value())
                        .param("ticket", mail.ticket().value())
                        .param("channel", mail.channel().value())
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    Optional<OutgoingMail> waiting(MessageId message) {
        return jdbc.sql("""
                        SELECT message_id, ticket_id, channel_id, attempts FROM outgoing_mail
                        WHERE message_id = :message AND state = 'WAITING'
                        """)
                .param("message", message.value())
                .query((row, number) -> new OutgoingMail(
                        new MessageId(row.getLong("message_id")),
                        new TicketId(row.getLong("ticket_id")),
                        new ChannelId(row.getLong("channel_id")),
                        row.getInt("attempts")))
                .optional();
    }

    void sent(MessageId message, Instant now) {
        jdbc.sql(
                        "UPDATE outgoing_mail SET state = 'SENT', attempts = attempts + 1, sent_at = :now WHERE message_id = :message")
                .param("now", Utc.of(now))
                .param("message", message.value())
                .update();
    }

    void failedOnce(MessageId message) {
        jdbc.sql("UPDATE outgoing_mail SET attempts = attempts + 1 WHERE message_id = :message")
                .param("message", message.value())
                .update();
    }

    void gaveUp(MessageId message) {
        jdbc.sql("UPDATE outgoing_mail SET state = 'FAILED', attempts = attempts + 1 WHERE message_id = :message")
                .param("message", message.value())
                .update();
    }

    /** @return whether it had failed */
    boolean waitAgain(MessageId message) {
        return jdbc.sql(
                                "UPDATE outgoing_mail SET state = 'WAITING', attempts = 0 WHERE message_id = :message AND state = 'FAILED'")
                        .param("message", message.value())
                        .update()
                == 1;
    }
}
