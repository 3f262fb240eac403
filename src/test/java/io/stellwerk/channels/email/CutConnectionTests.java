package io.stellwerk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.StellwerkTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A connection that ends in the middle of a mail, which its sender will send again. */
class CutConnectionTests extends StellwerkTest {

    @Autowired
    Crews crews;

    @Autowired
    SmtpReceiver receiver;

    @Autowired
    JdbcClient database;

    private final String mail = "From: mia@kunde.example\r\nSubject: Cut\r\nMessage-ID: <" + UUID.randomUUID()
            + "@kunde.example>\r\n\r\nBeginning and end";

    @Test
    void aChunkThatIsCutOffIsNoTicket() throws Exception {
        var crew = crews.hire(1);
        try (var client = begun(crew)) {
            client.write("BDAT " + mail.length() + " LAST\r\n" + mail.substring(0, mail.length() - 4));
            client.hangUp();
        }
        assertThat(tickets(crew)).isZero();
    }

    @Test
    void aMailThatIsCutOffBetweenTwoChunksIsNoTicket() throws Exception {
        var crew = crews.hire(1);
        try (var client = begun(crew)) {
            client.write("BDAT " + mail.length() + "\r\n" + mail);
            client.hangUp();
        }
        assertThat(tickets(crew)).isZero();
    }

    @Test
    void dataThatIsCutOffIsNoTicket() throws Exception {
        var crew = crews.hire(1);
        try (var client = begun(crew)) {
            assertThat(client.say("DATA")).startsWith("354");
            client.write(mail);
            client.hangUp();
        }
        assertThat(tickets(crew)).isZero();
    }

    @Test
    void chunksThatAllCameAreATicket() throws Exception {
        var crew = crews.hire(1);
        try (var client = begun(crew)) {
            client.write("BDAT 20\r\n" + mail.substring(0, 20));
            assertThat(client.answer()).startsWith("250");
            client.write("BDAT " + (mail.length() - 20) + " LAST\r\n" + mail.substring(20));
            assertThat(client.answer()).startsWith("250");
        }
        await().until(() -> tickets(crew) == 1);
    }

    private SmtpClient begun(Crew crew) throws Exception {
        var client = new SmtpClient(receiver.port());
        assertThat(client.say("MAIL FROM:<mia@kunde.example>")).startsWith("250");
        assertThat(client.say("RCPT TO:<" + crew.address() + ">")).startsWith("250");
        return client;
    }

    private long tickets(Crew crew) {
        return database.sql("SELECT COUNT(*) FROM ticket WHERE channel_id = :channel")
                .param("channel", crew.channel().value())
                .query(Long.class)
                .single();
    }
}
