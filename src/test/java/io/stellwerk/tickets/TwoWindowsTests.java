package io.stellwerk.tickets;

import static java.util.concurrent.CompletableFuture.allOf;
import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.ActingAs;
import io.stellwerk.Crews;
import io.stellwerk.Customers;
import io.stellwerk.StellwerkTest;
import io.stellwerk.base.SafeHtml;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two windows of one person in the same moment. */
class TwoWindowsTests extends StellwerkTest {

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    Drafts drafts;

    @Autowired
    ActingAs acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @SuppressWarnings("NullAway.Init")
    private String anna;

    @SuppressWarnings("NullAway.Init")
    private TicketId ticket;

    @BeforeEach
    void aTicketOfAnna() {
        anna = crews.hire(1).agent().email().value();
        ticket = customers.writeTo(anna, "Two windows");
    }

    /** Both have looked for the draft, and found none, before either of them writes it. */
    @Test
    void whatBothBeginAtOnceIsKept() throws SQLException {
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            statement.execute("LOCK TABLES message WRITE");
            var here = runAsync(() -> begin("<p>Here</p>"), Thread::startVirtualThread);
            var there = runAsync(() -> begin("<p>There</p>"), Thread::startVirtualThread);
            try {
                await().until(() -> waitingToWrite() == 2);
            } finally {
                statement.execute("UNLOCK TABLES");
            }
            allOf(here, there).join();
        }

        assertThat(draft()).contains("<p>Here</p>", "<p>There</p>");
    }

    private void begin(String html) {
        acting.run(
                anna,
                () -> drafts.save(
                        ticket,
                        MessageKind.TO_CUSTOMER,
                        new Writing(SafeHtml.stored(html), Recipients.AS_USUAL),
                        List.of(SafeHtml.stored(""))));
    }

    /** How many ask for the newest message, which they do between looking for the draft and writing it. */
    private long waitingToWrite() {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM information_schema.processlist
                        WHERE info LIKE CONCAT('SELECT COALESCE(MAX(id), 0) AS id FROM message WHERE ticket_id = ', :id)
                        """).param("id", ticket.value()).query(Long.class).single();
    }

    private String draft() {
        return Objects.requireNonNull(acting.call(anna, () -> drafts.of(ticket)).get(MessageKind.TO_CUSTOMER))
                .html()
                .value();
    }
}
