package io.stellwerk.channels.email;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.SecondNode;
import io.stellwerk.StellwerkTest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An application that stops while mail comes in. */
class StoppingTests extends StellwerkTest {

    @Autowired
    Crews crews;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectProvider<JdbcConnectionDetails> database;

    @Autowired
    Environment environment;

    @Autowired
    Clock clock;

    @SuppressWarnings("NullAway.Init")
    private SecondNode node;

    @BeforeEach
    void start() {
        node = new SecondNode(database.getObject(), environment, clock);
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void aMailInTheMiddleOfItsTextIsTakenAndAnsweredAndNoOtherBegins() throws Exception {
        var crew = crews.hire(1);
        var port = node.bean(SmtpReceiver.class).port();
        try (var client = new SmtpClient(port)) {
            client.say("MAIL FROM:<mia@kunde.example>");
            assertThat(client.say("RCPT TO:<" + crew.address() + ">")).startsWith("250");
            assertThat(client.say("DATA")).startsWith("354");
            client.write("From: mia@kunde.example\r\nSubject: Late\r\nMessage-ID: <" + UUID.randomUUID()
                    + "@kunde.example>\r\n\r\nThe beginning ");

            var stopped = runAsync(node::close, Thread::startVirtualThread);
            await().until(() -> takesNoMore(port));

            assertThat(client.say("and the end\r\n.")).startsWith("250");
            assertThat(stopped).succeedsWithin(Duration.ofSeconds(25));
        }
        assertThat(tickets(crew)).isEqualTo(1);
    }

    private static boolean takesNoMore(int port) {
        try (var another = new SmtpClient(port)) {
            return another.say("MAIL FROM:<tom@kunde.example>").startsWith("421");
        } catch (IOException closed) {
            return true;
        }
    }

    private long tickets(Crew crew) {
        return jdbc.sql("SELECT COUNT(*) FROM ticket WHERE channel_id = :channel")
                .param("channel", crew.channel().value())
                .query(Long.class)
                .single();
    }
}
