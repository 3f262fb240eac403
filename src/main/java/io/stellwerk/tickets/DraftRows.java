package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of drafts. */
@Repository
class DraftRows {

    private static final String COLUMNS =
            "d.ticket_id, d.kind, d.html, d.to_addresses, d.cc_addresses, d.bcc_addresses, d.based_on";
    private static final String DRAFT =
            "SELECT " + COLUMNS + " FROM draft d WHERE d.user_id = :user AND d.ticket_id = :ticket";
    private static final String THIS = " WHERE user_id = :user AND ticket_id = :ticket AND kind = :kind";

    /** Of {@code draft d}, as {@link Draft#isNothing} denies it. */
    static final String SAYS_SOMETHING =
            "(d.html <> '' OR CONCAT(d.to_addresses, d.cc_addresses, d.bcc_addresses) <> ''"
                    + " OR EXISTS (SELECT 1 FROM draft_file f WHERE f.user_id = d.user_id AND f.ticket_id = d.ticket_id"
                    + " AND f.kind = d.kind AND COALESCE(f.content_id, '') NOT LIKE '%" + DraftFile.PASTED + "'))";

    private final JdbcClient jdbc;
    private final DraftFileRows files;

    DraftRows(JdbcClient jdbc, DraftFileRows files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    List<Draft> of(UserId user, TicketId ticket) {
        return jdbc.sql(DRAFT)
                .param("user", user.value())
                .param("ticket", ticket.value())
                .query((row, number) -> draft(row, files.of(DraftKey.in(row, user))))
                .list();
    }

    /** What they wrote in all tickets but these, the latest first. */
    List<StrandedDraft> elsewhere(UserId user, Condition these) {
        var attached = files.own(user);
        return jdbc.sql("SELECT " + COLUMNS + " FROM draft d JOIN ticket t ON t.id = d.ticket_id"
                        + " WHERE d.user_id = :user AND (" + these.sql() + ") IS NOT TRUE"
                        + " ORDER BY d.saved_at DESC, d.ticket_id, d.kind")
                .params(these.parameters())
                .param("user", user.value())
                .query((row, number) -> stranded(DraftKey.in(row, user), row, attached))
                .list();
    }

    private static StrandedDraft stranded(DraftKey key, ResultSet row, Map<DraftKey, List<DraftFile>> attached)
            throws SQLException {
        return StrandedDraft.of(key.ticket(), draft(row, attached.getOrDefault(key, List.of())));
    }

    /** Nobody else changes or sends it until this transaction ends. */
    Optional<Draft> lock(DraftKey key) {
        return jdbc.sql(DRAFT + " AND d.kind = :kind FOR UPDATE")
                .params(key.parameters())
                .query((row, number) -> draft(row, files.of(key)))
                .optional();
    }

    /** Sets what is written and to whom. A draft that begins with it knows all messages there are. */
    void keep(DraftKey key, Writing writing, Instant now) {
        var to = writing.recipients();
        jdbc.sql("""
                        INSERT INTO draft (ticket_id, user_id, kind, html, to_addresses, cc_addresses, bcc_addresses,
                                           based_on, saved_at)
                        VALUES (:ticket, :user, :kind, :html, :to, :cc, :bcc,
                                :basedOn, :now)
                        ON DUPLICATE KEY UPDATE html = VALUES(html), to_addresses = VALUES(to_addresses),
                               cc_addresses = VALUES(cc_addresses), bcc_addresses = VALUES(bcc_addresses),
                               saved_at = VALUES(saved_at)
                        """)
                .params(key.parameters())
                .param("html", writing.html().value())
                .param("to", joined(to.to()))
                .param("cc", joined(to.cc()))
                .param("bcc", joined(to.bcc()))
                .param("basedOn", newestOf(key.ticket()).value())
                .param("now", Utc.of(now))
                .update();
    }

    /** Nothing was left of what it was begun with: it knows all messages there are. */
    void beginAnew(DraftKey key) {
        jdbc.sql("UPDATE draft SET based_on = :basedOn" + THIS)
                .params(key.parameters())
                .param("basedOn", newestOf(key.ticket()).value())
                .update();
    }

    /** Holds the draft, which begins without a word if there is none: two windows cannot both begin it. */
    Draft begun(DraftKey key, MessageId basedOn, Instant now) {
        begin(key, basedOn, now);
        return lock(key).orElseThrow();
    }

    /** As above; one that begins now knows all messages there are. */
    Draft begun(DraftKey key, Instant now) {
        return begun(key, newestOf(key.ticket()), now);
    }

    /** Begins one without a word, which two windows cannot do at once. @return false if another one has begun it */
    boolean begin(DraftKey key, Instant now) {
        return begin(key, newestOf(key.ticket()), now);
    }

    private boolean begin(DraftKey key, MessageId basedOn, Instant now) {
        return jdbc.sql("""
                        INSERT IGNORE INTO draft (ticket_id, user_id, kind, html, to_addresses, cc_addresses, bcc_addresses,
                                                  based_on, saved_at)
                        VALUES (:ticket, :user, :kind, '', '', '', '', :basedOn, :now)
                        """)
                        .params(key.parameters())
                        .param("basedOn", basedOn.value())
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    private MessageId newestOf(TicketId ticket) {
        return jdbc.sql("SELECT COALESCE(MAX(id), 0) AS id FROM message WHERE ticket_id = :ticket")
                .param("ticket", ticket.value())
                .query((row, number) -> new MessageId(row.getLong("id")))
                .single();
    }

    /** @return whether there was one */
    boolean delete(DraftKey key) {
        return jdbc.sql("DELETE FROM draft" + THIS).params(key.parameters()).update() == 1;
    }

    private static Draft draft(ResultSet row, List<DraftFile> files) throws SQLException {
        return new Draft(
                MessageKind.valueOf(row.getString("kind")),
                SafeHtml.stored(row.getString("html")),
                new Recipients(
                        parted(row.getString("to_addresses")),
                        parted(row.getString("cc_addresses")),
                        parted(row.getString("bcc_addresses"))),
                files,
                new MessageId(row.getLong("based_on")));
    }

    private static String joined(List<EmailAddress> addresses) {
        return addresses.stream().map(EmailAddress::value).collect(Collectors.joining(" "));
    }

    private static List<EmailAddress> parted(String addresses) {
        return Arrays.stream(addresses.split(" "))
                .filter(address -> !address.isEmpty())
                .map(EmailAddress::of)
                .toList();
    }
}
