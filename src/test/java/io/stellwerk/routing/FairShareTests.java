package io.stellwerk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crew;
import io.stellwerk.Crews;
import io.stellwerk.StellwerkTest;
import io.stellwerk.Together;
import io.stellwerk.channels.email.SmtpClient;
import io.stellwerk.channels.email.SmtpReceiver;
import io.stellwerk.tickets.TicketId;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many tickets at once are shared as if they had come one after the other. */
class FairShareTests extends StellwerkTest {

    private static final String ADMIN = "superadmin@demo.example";
    private static final int CONNECTIONS = 8;
    private static final int MAILS = 200;

    @Autowired
    SmtpReceiver receiver;

    @Autowired
    Crews crews;

    @Autowired
    Decisions decisions;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    @Test
    void twoHundredMailsOfTheSameSecondAreSharedEquallyByFiveEqualAgents() throws InterruptedException {
        var crew = crews.hire(5);

        assertThat(Together.call(senders(crew)).stream().flatMap(List::stream))
                .hasSize(MAILS)
                .allMatch(answer -> answer.startsWith("250"));

        await().atMost(Duration.ofMinutes(1)).until(() -> owned(crew) == MAILS);
        var loads = loads(crew);
        assertThat(loads).hasSize(5);
        assertThat(Collections.max(loads) - Collections.min(loads)).isLessThanOrEqualTo(1);
        assertThat(tickets(crew)).hasSize(MAILS).allSatisfy(this::wentToWhoeverHadFewest);
    }

    private void wentToWhoeverHadFewest(TicketId ticket) {
        var decision = acting.call(ADMIN, () -> decisions.of(ticket)).orElseThrow();
        var winner = decision.considered().stream()
                .filter(person -> decision.winner().equals(Optional.of(person.user())))
                .findFirst()
                .orElseThrow();
        assertThat(decision.considered()).hasSize(5).allMatch(person -> person.openTickets() >= winner.openTickets());
    }

    private List<Callable<List<String>>> senders(Crew crew) {
        return IntStream.range(0, CONNECTIONS)
                .<Callable<List<String>>>mapToObj(connection -> () -> send(crew, connection))
                .toList();
    }

    private List<String> send(Crew crew, int connection) throws IOException {
        var answers = new ArrayList<String>();
        try (var client = new SmtpClient(receiver.port())) {
            for (int i = 0; i < MAILS / CONNECTIONS; i++) {
                answers.add(client.send("customer@kunde.example", crew.address(), mail(crew, connection + "-" + i)));
            }
        }
        return answers;
    }

    private static String mail(Crew crew, String name) {
        return """
                From: customer.%1$s@kunde.example
                Subject: Mail %1$s
                Message-ID: <%1$s.%2$s>

                Help, number %1$s""".formatted(name, crew.address());
    }

    private long owned(Crew crew) {
        return loads(crew).stream().mapToLong(Long::longValue).sum();
    }

    private List<Long> loads(Crew crew) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM ticket WHERE channel_id = :channel AND owner_id IS NOT NULL
                        GROUP BY owner_id
                        """)
                .param("channel", crew.channel().value())
                .query(Long.class)
                .list();
    }

    private List<TicketId> tickets(Crew crew) {
        return jdbc.sql("SELECT id FROM ticket WHERE channel_id = :channel")
                .param("channel", crew.channel().value())
                .query((row, number) -> new TicketId(row.getLong("id")))
                .list();
    }
}
