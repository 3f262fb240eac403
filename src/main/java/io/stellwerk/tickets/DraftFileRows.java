package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.BlobId;
import io.stellwerk.base.Blobs;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of files that are to be sent with drafts. */
@Repository
class DraftFileRows {

    private static final String THEIRS = " WHERE user_id = :user AND ticket_id = :ticket AND kind = :kind";
    private static final String FILE =
            "SELECT id, ticket_id, kind, name, media_type, size, content_id, blob_id FROM draft_file";

    private final JdbcClient jdbc;
    private final Blobs blobs;
    private final SharedFiles shared;

    DraftFileRows(JdbcClient jdbc, Blobs blobs, SharedFiles shared) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.shared = shared;
    }

    List<DraftFile> of(DraftKey draft) {
        return jdbc.sql(FILE + THEIRS + " ORDER BY id")
                .params(draft.parameters())
                .query(DraftFileRows::file)
                .list();
    }

    /** All that they themselves put into drafts, and did not take from a message. */
    Map<DraftKey, List<DraftFile>> own(UserId user) {
        return jdbc
                .sql(FILE + " f WHERE user_id = :user"
                        + " AND NOT EXISTS (SELECT 1 FROM attachment a WHERE a.blob_id = f.blob_id) ORDER BY id")
                .param("user", user.value())
                .query((row, number) -> Map.entry(DraftKey.in(row, user), file(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Optional<DraftFile> find(UserId user, DraftFileId id) {
        return jdbc.sql(FILE + " WHERE id = :id AND user_id = :user")
                .param("id", id.value())
                .param("user", user.value())
                .query(DraftFileRows::file)
                .optional();
    }

    Optional<TicketId> ticketOf(UserId user, DraftFileId id) {
        return jdbc.sql("SELECT ticket_id FROM draft_file WHERE id = :id AND user_id = :user")
                .param("id", id.value())
                .param("user", user.value())
                .query((row, number) -> new TicketId(row.getLong("ticket_id")))
                .optional();
    }

    DraftFile add(DraftKey draft, IncomingFile file) {
        return add(
                draft, file.name(), file.mediaType(), file.bytes().length, file.contentId(), blobs.keep(file.bytes()));
    }

    /** Shares the content of a message's file. */
    DraftFile add(DraftKey draft, Attachment file) {
        return add(draft, file.name(), file.mediaType(), file.size(), file.contentId(), file.content());
    }

    private DraftFile add(
            DraftKey draft, String name, String mediaType, long size, Optional<String> contentId, BlobId content) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO draft_file (ticket_id, user_id, kind, name, media_type, size, content_id, blob_id)
                        VALUES (:ticket, :user, :kind, :name, :type, :size, :cid, :blob)
                        """)
                .params(draft.parameters())
                .param("name", TicketRows.shortened(name, 255))
                .param("type", TicketRows.shortened(mediaType, 127))
                .param("size", size)
                .param("cid", contentId.orElse(null))
                .param("blob", content.value())
                .update(key);
        var id = new DraftFileId(Objects.requireNonNull(key.getKey()).longValue());
        return new DraftFile(id, name, mediaType, size, contentId, content);
    }

    /** The files went on with a message, or are thrown away. */
    void forget(DraftKey draft) {
        of(draft).forEach(file -> remove(draft, file));
    }

    void remove(DraftKey draft, DraftFileId id) {
        of(draft).stream().filter(file -> file.id().equals(id)).forEach(file -> remove(draft, file));
    }

    private void remove(DraftKey draft, DraftFile file) {
        var removed = jdbc.sql("DELETE FROM draft_file" + THEIRS + " AND id = :id")
                .params(draft.parameters())
                .param("id", file.id().value())
                .update();
        if (removed == 1) {
            shared.forgetUnlessUsed(file.content());
        }
    }

    private static DraftFile file(ResultSet row, int number) throws SQLException {
        return new DraftFile(
                new DraftFileId(row.getLong("id")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                Optional.ofNullable(row.getString("content_id")),
                new BlobId(row.getLong("blob_id")));
    }
}
