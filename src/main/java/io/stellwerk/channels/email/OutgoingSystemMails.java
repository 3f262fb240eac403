package io.stellwerk.channels.email;

import io.stellwerk.base.Utc;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The table of mails of Stellwerk itself: what they are about, never what they say. */
@Repository
class OutgoingSystemMails {

    private final JdbcClient jdbc;

    OutgoingSystemMails(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long add(String kind, String reference, Instant now) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                        INSERT INTO outgoing_system_mail (kind, reference, state, attempts, queued_at)
                        VALUES (:kind, :reference, 'WAITING', 0, :now)
                        """)
                .param("kind", kind)
                .param("reference", reference)
                .param("now", Utc.of(now))
                .update(key);
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    boolean isKnown(String kind, String reference) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM outgoing_system_mail WHERE kind = :kind AND reference = :reference)
                        """)
                .param("kind", kind)
                .param("reference", reference)
                .query(Boolean.class)
                .single();
    }

    Optional<OutgoingSystemMail> waiting(long id) {
        return jdbc.sql(
                        "SELECT id, kind, reference, attempts FROM outgoing_system_mail WHERE id = :id AND state = 'WAITING'")
                .param("id", id)
                .query((row, number) -> new OutgoingSystemMail(
                        row.getLong("id"), row.getString("kind"), row.getString("reference"), row.getInt("attempts")))
                .optional();
    }

    void sent(long id, Instant now) {
        jdbc.sql(
                        "UPDATE outgoing_system_mail SET state = 'SENT', attempts = attempts + 1, sent_at = :now WHERE id = :id")
                .param("now", Utc.of(now))
                .param("id", id)
                .update();
    }

    void failedOnce(long id) {
        jdbc.sql("UPDATE outgoing_system_mail SET attempts = attempts + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    void gaveUp(long id) {
        jdbc.sql("UPDATE outgoing_system_mail SET state = 'FAILED', attempts = attempts + 1 WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** It makes no sense any more. */
    void dropped(long id) {
        jdbc.sql("UPDATE outgoing_system_mail SET state = 'DROPPED' WHERE id = :id")
                .param("id", id)
                .update();
    }
}
