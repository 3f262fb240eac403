package io.stellwerk.channels.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.DatabaseLine;
import io.stellwerk.StellwerkTest;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A mail is answered with 250 when it is stored, and not before. */
class DatabaseDownTests extends StellwerkTest {

    @Autowired
    SmtpReceiver receiver;

    @Autowired
    DatabaseLine line;

    @Autowired
    Crews crews;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void theDatabaseIsBack() {
        line.mend();
        await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(this::answers);
    }

    @Test
    void aMailIsKeptByItsSenderWhileTheDatabaseIsDown() throws IOException {
        var crew = crews.hire(1);
        try (var client = new SmtpClient(receiver.port())) {
            line.cut();
            assertThat(send(client, crew)).startsWith("451");

            line.mend();
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(this::answers);
            assertThat(send(client, crew)).startsWith("250");
        }
        assertThat(tickets(crew)).isEqualTo(1);
        await().until(() -> owned(crew) == 1);
    }

    @Test
    void aMailIsKeptByItsSenderWhenTheDatabaseGoesDownBetweenRecipientAndText() throws IOException {
        var crew = crews.hire(1);
        try (var client = new SmtpClient(receiver.port())) {
            client.say("MAIL FROM:<mia@kunde.example>");
            assertThat(client.say("RCPT TO:<" + crew.address() + ">")).startsWith("250");
            assertThat(client.say("DATA")).startsWith("354");
            line.cut();
            assertThat(client.say(mail(crew).replace("\n", "\r\n") + "\r\n.")).startsWith("451");

            line.mend();
            await().atMost(Duration.ofSeconds(30)).ignoreExceptions().until(this::answers);
            assertThat(send(client, crew)).startsWith("250");
        }
        assertThat(tickets(crew)).isEqualTo(1);
    }

    @Test
    void aMailWhoseCommitWasNeverConfirmedIsOneTicketAfterItsSenderRepeatsIt() throws IOException {
        var crew = crews.hire(1);
        try (var client = new SmtpClient(receiver.port())) {
            line.loseTheAnswerToTheCommitOf("unconfirmed." + crew.address());
            assertThat(send(client, crew)).startsWith("451");
            assertThat(line.hasLostIt()).isTrue();
            assertThat(tickets(crew)).isEqualTo(1);

            assertThat(send(client, crew)).startsWith("250");
        }
        assertThat(tickets(crew)).isEqualTo(1);
        assertThat(messages(crew)).isEqualTo(1);
    }

    private static String send(SmtpClient client, Crew crew) throws IOException {
        return client.send("mia@kunde.example", crew.address(), mail(crew));
    }

    private static String mail(Crew crew) {
        return """
                From: Mia Wolf <mia@kunde.example>
                Subject: Is anybody there?
                Message-ID: <unconfirmed.%s>

                Please.""".formatted(crew.address());
    }

    private boolean answers() {
        return Boolean.TRUE.equals(jdbc.sql("SELECT TRUE").query(Boolean.class).single());
    }

    private long tickets(Crew crew) {
        return count("SELECT COUNT(*) FROM ticket WHERE channel_id = :channel", crew);
    }

    private long owned(Crew crew) {
        return count("SELECT COUNT(*) FROM ticket WHERE channel_id = :channel AND owner_id IS NOT NULL", crew);
    }

    private long messages(Crew crew) {
        return count(
                "SELECT COUNT(*) FROM message m JOIN ticket t ON t.id = m.ticket_id WHERE t.channel_id = :channel",
                crew);
    }

    private long count(String query, Crew crew) {
        return jdbc.sql(query)
                .param("channel", crew.channel().value())
                .query(Long.class)
                .single();
    }
}
