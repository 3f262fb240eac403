package io.stellwerk.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.stellwerk.StellwerkTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ChoresTests extends StellwerkTest {

    private static final Instant FIRST = Instant.parse("2099-01-01T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2099-02-01T00:00:00Z");

    @Autowired
    Chores chores;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    private final MovableChore chore = new MovableChore(
            "availability-transition", ThreadLocalRandom.current().nextLong(1L << 40, 1L << 50));

    @AfterEach
    void forget() {
        jdbc.sql("DELETE FROM scheduled_tasks WHERE task_instance LIKE CONCAT(:subject, '%')")
                .param("subject", chore.subject())
                .update();
    }

    @Test
    void whatIsMovedTwiceRunsAtTheLastMoment() {
        reschedule(FIRST);
        reschedule(SECOND);

        assertThat(moments()).containsExactly(SECOND);
    }

    /** Between looking for it and moving it, the scheduler or somebody else got hold of it. */
    @Test
    void whatAnotherOneGetsHoldOfFirstRunsOnceMore() throws SQLException {
        reschedule(FIRST);
        try (var other = database.getConnection()) {
            other.setAutoCommit(false);
            getHoldOf(other);
            var moving = CompletableFuture.runAsync(() -> reschedule(SECOND), Thread::startVirtualThread);
            try {
                await().until(this::isMoving);
            } finally {
                other.commit();
            }
            moving.join();
        }

        assertThat(moments()).containsExactly(FIRST, SECOND);
    }

    private void reschedule(Instant time) {
        transactions.executeWithoutResult(transaction -> chores.rescheduled(chore, time));
    }

    private void getHoldOf(Connection other) throws SQLException {
        try (var change =
                other.prepareStatement("UPDATE scheduled_tasks SET version = version + 1 WHERE task_instance = ?")) {
            change.setString(1, Long.toString(chore.subject()));
            change.executeUpdate();
        }
    }

    private boolean isMoving() {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM information_schema.processlist
                        WHERE id <> CONNECTION_ID() AND info LIKE CONCAT('update scheduled_tasks %', :subject, '%')
                        """).param("subject", chore.subject()).query(Long.class).single() > 0;
    }

    private List<Instant> moments() {
        return jdbc.sql("SELECT execution_time FROM scheduled_tasks WHERE task_instance LIKE CONCAT(:subject, '%')"
                        + " ORDER BY execution_time")
                .param("subject", chore.subject())
                .query((row, number) -> Utc.read(row, "execution_time"))
                .list();
    }
}
