package io.stellwerk.routing;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.awaitility.Awaitility.await;

import io.stellwerk.base.Utc;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the delay of one ticket end, while the clock of everybody else goes on as it does. */
class Delays {

    private static final String SWEEP = "WHERE task_name = 'sweep-routing-queue' AND NOT picked";
    private static final String OF_TICKET =
            "WHERE task_name = 'route-delayed-ticket' AND SUBSTRING_INDEX(task_instance, '@', 1) = :ticket ";

    private final RoutingRules rules;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    Delays(RoutingRules rules, TransactionTemplate transaction, JdbcClient jdbc) {
        this.rules = rules;
        this.transaction = transaction;
        this.jdbc = jdbc;
    }

    /** When the scheduler looks whether the delay has ended. */
    List<Instant> looksAt(TicketId ticket) {
        return jdbc.sql("SELECT execution_time FROM scheduled_tasks " + OF_TICKET)
                .param("ticket", Long.toString(ticket.value()))
                .query((row, number) -> Utc.read(row, "execution_time"))
                .list();
    }

    Instant opened(TicketId ticket) {
        return jdbc.sql("SELECT opened_at FROM ticket WHERE id = :ticket")
                .param("ticket", ticket.value())
                .query((row, number) -> Utc.read(row, "opened_at"))
                .single();
    }

    void elapse(TicketId ticket, Duration delay) {
        openedEarlier(ticket, delay);
        makeDue(ticket, "");
    }

    /** As {@link #elapse}, with only the turn beside the usual one. */
    void elapseOnceMore(TicketId ticket, Duration delay) {
        openedEarlier(ticket, delay);
        makeDue(ticket, "AND task_instance LIKE '%@%'");
    }

    void whileTheEndIsCarriedOut(ChannelId channel, TicketId ticket, Runnable action) {
        transaction.executeWithoutResult(status -> {
            rules.lock(channel);
            runAsync(() -> makeDue(ticket, "")).join();
            await().until(() -> isCarriedOut(ticket));
            action.run();
        });
        await().until(() -> !isCarriedOut(ticket));
    }

    void withoutSweep(Runnable action) {
        await().until(() -> moveSweep("+") == 1);
        try {
            action.run();
        } finally {
            moveSweep("-");
        }
    }

    /** As if its 30 seconds were over. */
    void sweepNow() {
        jdbc.sql("UPDATE scheduled_tasks SET execution_time = UTC_TIMESTAMP() " + SWEEP)
                .update();
    }

    private int moveSweep(String direction) {
        return jdbc.sql("UPDATE scheduled_tasks SET execution_time = execution_time " + direction + " INTERVAL 1 DAY "
                        + SWEEP)
                .update();
    }

    private void openedEarlier(TicketId ticket, Duration delay) {
        jdbc.sql("UPDATE ticket SET opened_at = opened_at - INTERVAL :seconds SECOND WHERE id = :ticket")
                .param("seconds", delay.toSeconds())
                .param("ticket", ticket.value())
                .update();
    }

    private void makeDue(TicketId ticket, String which) {
        jdbc.sql("UPDATE scheduled_tasks SET execution_time = UTC_TIMESTAMP() " + OF_TICKET + which)
                .param("ticket", Long.toString(ticket.value()))
                .update();
    }

    private boolean isCarriedOut(TicketId ticket) {
        return jdbc.sql("SELECT COUNT(*) FROM scheduled_tasks " + OF_TICKET + "AND picked")
                        .param("ticket", Long.toString(ticket.value()))
                        .query(Long.class)
                        .single()
                == 1;
    }
}
