package io.stellwerk.channels;

import io.stellwerk.base.BlobId;
import io.stellwerk.base.Blobs;
import io.stellwerk.base.Sha256;
import io.stellwerk.base.Utc;
import io.stellwerk.tickets.MessageId;
import io.stellwerk.tickets.TicketBelongings;
import io.stellwerk.tickets.TicketId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what came in, each message once and as it was. */
@Repository
class Sources implements TicketBelongings {

    private final JdbcClient jdbc;
    private final Blobs blobs;
    private final Clock clock;

    Sources(JdbcClient jdbc, Blobs blobs, Clock clock) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.clock = clock;
    }

    /** The unique key of the table decides, so that two nodes that get the same message at once agree. */
    boolean isNew(InboundMessage message) {
        return jdbc.sql("""
                        INSERT IGNORE INTO inbound_message (channel_id, external_id_hash, received_at)
                        VALUES (:channel, :hash, :at)
                        """)
                        .param("channel", message.channel().value())
                        .param("hash", Sha256.of(message.externalId()))
                        .param("at", Utc.of(clock.instant()))
                        .update()
                == 1;
    }

    void keep(InboundMessage message, MessageId became) {
        jdbc.sql("""
                        UPDATE inbound_message SET raw_blob_id = :blob, message_id = :message
                        WHERE channel_id = :channel AND external_id_hash = :hash
                        """)
                .param("blob", blobs.keep(message.raw()).value())
                .param("message", became.value())
                .param("channel", message.channel().value())
                .param("hash", Sha256.of(message.externalId()))
                .update();
    }

    /** That it came in is remembered, so that it would not come in once more. */
    @Override
    public void forget(TicketId ticket, Collection<MessageId> messages) {
        var ids = messages.stream().map(MessageId::value).toList();
        rawOf(ids).forEach(blobs::forget);
        if (!ids.isEmpty()) {
            jdbc.sql("UPDATE inbound_message SET raw_blob_id = NULL WHERE message_id IN (:messages)")
                    .param("messages", ids)
                    .update();
        }
    }

    private List<BlobId> rawOf(List<Long> messages) {
        return messages.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        SELECT raw_blob_id FROM inbound_message
                        WHERE message_id IN (:messages) AND raw_blob_id IS NOT NULL
                        """)
                        .param("messages", messages)
                        .query((row, number) -> new BlobId(row.getLong("raw_blob_id")))
                        .list();
    }
}
