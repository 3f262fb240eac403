package io.stellwerk.tickets;

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
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Two windows of one person in the same moment: both have looked for the draft, and found none, before either of them writes
 * it. Between the two they ask for the newest message, so the tests lock that table until both wait there.
 */
class TwoWindowsTests extends StellwerkTest {

    @Autowired
    Crews crews;

    @Autowired
    Customers customers;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftRows rows;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Forwards forwards;

    @Autowired
    Tickets tickets;

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

    @Test
    void whatBothBeginAtOnceIsKept() throws SQLException {
        atOnce(List.of(ticket), () -> begin(ticket, "<p>Here</p>"), () -> begin(ticket, "<p>There</p>"));

        assertThat(draft(ticket, MessageKind.TO_CUSTOMER)).contains("<p>Here</p>", "<p>There</p>");
    }

    /** Which of them comes first is left to chance, so that there are several. */
    @Test
    void wordsThatAreBegunWhileAFileArrivesAreKept() throws SQLException {
        var several = IntStream.range(0, 3)
                .mapToObj(number -> customers.writeTo(anna, "Two windows " + number))
                .toList();

        atOnce(
                several,
                several.stream()
                        .flatMap(each -> Stream.<Runnable>of(() -> begin(each, "<p>Here</p>"), () -> attach(each)))
                        .toArray(Runnable[]::new));

        assertThat(several)
                .allMatch(each -> draft(each, MessageKind.TO_CUSTOMER).equals("<p>Here</p>"));
    }

    @Test
    void whatBothForwardAtOnceIsKept() throws SQLException {
        var message = acting.call(anna, () -> tickets.show(ticket))
                .orElseThrow()
                .thread()
                .getFirst()
                .id();

        atOnce(List.of(ticket), () -> forward(message, "<p>Here</p>"), () -> forward(message, "<p>There</p>"));

        assertThat(draft(ticket, MessageKind.FORWARD)).contains("<p>Here</p>", "<p>There</p>");
    }

    /** Else the file would be sent without its content. */
    @Test
    void aFileIsNotTakenAwayWhileTheOtherWindowSendsIt() {
        var key = new DraftKey(customers.user(anna), ticket, MessageKind.TO_CUSTOMER);
        attach(ticket);
        var detaching = transaction.execute(status -> {
            var file = rows.lock(key).orElseThrow().files().getFirst();
            var taken = CompletableFuture.runAsync(() -> detach(file.id()), Thread::startVirtualThread);
            await().until(() -> taken.isDone() || waitingForTheDraft() == 1);
            assertThat(taken).isNotDone();
            return taken;
        });
        detaching.join();
    }

    private void detach(DraftFileId file) {
        acting.run(anna, () -> drafts.detach(ticket, MessageKind.TO_CUSTOMER, file));
    }

    private long waitingForTheDraft() {
        return jdbc.sql("SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE :sql")
                .param("sql", "SELECT d.ticket_id%d.ticket_id = " + ticket.value() + " AND%FOR UPDATE")
                .query(Long.class)
                .single();
    }

    private void atOnce(List<TicketId> changed, Runnable... changes) throws SQLException {
        try (var other = database.getConnection();
                var statement = other.createStatement()) {
            statement.execute("LOCK TABLES message WRITE");
            var running = Stream.of(changes)
                    .map(change -> CompletableFuture.runAsync(change, Thread::startVirtualThread))
                    .toList();
            try {
                await().until(() -> changed.stream().allMatch(each -> waitingToWrite(each) == 2));
            } finally {
                statement.execute("UNLOCK TABLES");
            }
            running.forEach(CompletableFuture::join);
        }
    }

    private void begin(TicketId begun, String html) {
        acting.run(
                anna,
                () -> drafts.save(
                        begun,
                        MessageKind.TO_CUSTOMER,
                        new Writing(SafeHtml.stored(html), Recipients.AS_USUAL),
                        List.of(SafeHtml.NOTHING)));
    }

    private void attach(TicketId begun) {
        var file = new IncomingFile("offer.pdf", "application/pdf", new byte[1], Optional.empty());
        acting.run(anna, () -> drafts.attach(begun, MessageKind.TO_CUSTOMER, file));
    }

    private void forward(MessageId message, String quoted) {
        acting.run(anna, () -> forwards.begin(ticket, message, SafeHtml.stored(quoted)));
    }

    private long waitingToWrite(TicketId begun) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM information_schema.processlist
                        WHERE info LIKE CONCAT('SELECT COALESCE(MAX(id), 0) AS id FROM message WHERE ticket_id = ', :id)
                        """).param("id", begun.value()).query(Long.class).single();
    }

    private String draft(TicketId begun, MessageKind kind) {
        return Objects.requireNonNull(acting.call(anna, () -> drafts.of(begun)).get(kind))
                .html()
                .value();
    }
}
