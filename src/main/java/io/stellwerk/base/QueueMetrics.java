package io.stellwerk.base;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much work waits: events whose listener has not finished, and tasks that are due. */
@Component
class QueueMetrics implements MeterBinder {

    private final JdbcClient jdbc;

    QueueMetrics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("stellwerk.events.waiting", () -> count("SELECT COUNT(*) FROM EVENT_PUBLICATION"))
                .description("Events whose listener has not finished")
                .register(registry);
        Gauge.builder(
                        "stellwerk.tasks.due",
                        () -> count("SELECT COUNT(*) FROM scheduled_tasks"
                                + " WHERE picked = FALSE AND execution_time <= UTC_TIMESTAMP(6)"))
                .description("Scheduled tasks that should have begun")
                .register(registry);
    }

    private double count(String query) {
        try {
            return jdbc.sql(query).query(Long.class).single();
        } catch (DataAccessException databaseIsDown) {
            return Double.NaN;
        }
    }
}
