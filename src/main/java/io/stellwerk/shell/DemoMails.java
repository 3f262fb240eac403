package io.stellwerk.shell;

import io.stellwerk.base.Topic;
import io.stellwerk.base.Utc;
import io.stellwerk.base.WakeUps;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mails the demo's catcher took. */
@Repository
@Profile("demo")
class DemoMails {

    static final Topic CAUGHT = new Topic("demo mail");

    private final JdbcClient jdbc;
    private final WakeUps wakeUps;
    private final Clock clock;

    DemoMails(JdbcClient jdbc, WakeUps wakeUps, Clock clock) {
        this.jdbc = jdbc;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    void keep(String recipient, MimeMessage mail) throws MessagingException, IOException {
        jdbc.sql("""
                        INSERT INTO demo_mail (caught_at, sender, recipient, subject, message_id, mail_references, plain)
                        VALUES (:at, :sender, :recipient, :subject, :id, :references, :plain)
                        """)
                .param("at", Utc.of(clock.instant()))
                .param("sender", mail.getFrom()[0].toString())
                .param("recipient", recipient)
                .param("subject", Optional.ofNullable(mail.getSubject()).orElse(""))
                .param("id", Optional.ofNullable(mail.getMessageID()).orElse(""))
                .param(
                        "references",
                        Optional.ofNullable(mail.getHeader("References", " ")).orElse(""))
                .param("plain", DemoText.of(mail))
                .update();
        wakeUps.wake(CAUGHT);
    }

    /** The newest first. */
    List<DemoMail> newest(int atMost) {
        return jdbc.sql("""
                        SELECT id, caught_at, sender, recipient, subject, message_id, mail_references, plain
                        FROM demo_mail ORDER BY id DESC LIMIT :atMost
                        """)
                .param("atMost", atMost)
                .query((row, number) -> new DemoMail(
                        row.getLong("id"),
                        Utc.read(row, "caught_at"),
                        row.getString("sender"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("message_id"),
                        row.getString("mail_references"),
                        row.getString("plain")))
                .list();
    }
}
