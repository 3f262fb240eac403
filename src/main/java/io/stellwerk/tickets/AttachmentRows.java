package io.stellwerk.tickets;

import io.stellwerk.base.BlobId;
import io.stellwerk.base.Blobs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of files that messages have. */
@Repository
class AttachmentRows {

    private static final String SELECT = """
            SELECT a.id, a.message_id, a.name, a.media_type, a.size, a.content_id, a.blob_id
            FROM attachment a JOIN message m ON m.id = a.message_id
            """;

    private final JdbcClient jdbc;
    private final Blobs blobs;

    AttachmentRows(JdbcClient jdbc, Blobs blobs) {
        this.jdbc = jdbc;
        this.blobs = blobs;
    }

    List<Attachment> of(TicketId ticket) {
        return jdbc.sql(SELECT + " WHERE m.ticket_id = :ticket ORDER BY a.id")
                .param("ticket", ticket.value())
                .query(AttachmentRows::attachment)
                .list();
    }

    /** Empty, too, when the message is not in that ticket. */
    List<Attachment> of(TicketId ticket, MessageId message) {
        return of(ticket).stream()
                .filter(file -> file.message().equals(message))
                .toList();
    }

    Optional<Attachment> find(AttachmentId id) {
        return jdbc.sql(SELECT + " WHERE a.id = :id")
                .param("id", id.value())
                .query(AttachmentRows::attachment)
                .optional();
    }

    void attach(MessageId message, IncomingFile file) {
        attach(message, file.name(), file.mediaType(), file.bytes().length, file.contentId(), blobs.keep(file.bytes()));
    }

    void attach(MessageId message, DraftFile file) {
        attach(message, file.name(), file.mediaType(), file.size(), file.contentId(), file.content());
    }

    private void attach(
            MessageId message, String name, String mediaType, long size, Optional<String> contentId, BlobId content) {
        jdbc.sql("""
                        INSERT INTO attachment (message_id, name, media_type, size, content_id, blob_id)
                        VALUES (:message, :name, :type, :size, :cid, :blob)
                        """)
                .param("message", message.value())
                .param("name", TicketRows.shortened(name, 255))
                .param("type", TicketRows.shortened(mediaType, 127))
                .param("size", size)
                .param("cid", contentId.map(id -> TicketRows.shortened(id, 255)).orElse(null))
                .param("blob", content.value())
                .update();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                new AttachmentId(row.getLong("id")),
                new MessageId(row.getLong("message_id")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                Optional.ofNullable(row.getString("content_id")),
                new BlobId(row.getLong("blob_id")));
    }
}
