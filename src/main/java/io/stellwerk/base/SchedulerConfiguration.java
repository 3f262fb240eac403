package io.stellwerk.base;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Runs every {@link Task} bean on one node at a time; see decision 0002. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    private static final int THREADS = 6;
    private static final Duration POLL_EVERY = Duration.ofSeconds(1);

    /** A node that missed six of them is dead, and another one goes on with what it had begun. */
    private static final Duration HEARTBEAT_EVERY = Duration.ofSeconds(20);

    /** Schedules tasks as part of the current transaction. */
    @Bean
    SchedulerClient schedulerClient(DataSource database) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .jdbcCustomization(new MariaDBJdbcCustomization(true))
                .build();
    }

    @Bean
    RunningScheduler runningScheduler(
            DataSource database, ObjectProvider<Task<?>> tasks, TracedTasks traced, Clock clock) {
        return new RunningScheduler(
                () -> scheduler(database, tasks.orderedStream().toList(), traced, clock));
    }

    @Bean
    TracedTasks tracedTasks(ObservationRegistry observations) {
        return new TracedTasks(observations);
    }

    private static Scheduler scheduler(DataSource database, List<Task<?>> tasks, TracedTasks traced, Clock clock) {
        return Scheduler.create(
                        new TransactionAwareDataSourceProxy(database),
                        tasks.stream()
                                .filter(task -> !(task instanceof RecurringTask))
                                .toList())
                .startTasks(tasks.stream()
                        .filter(RecurringTask.class::isInstance)
                        .<RecurringTask<?>>map(RecurringTask.class::cast)
                        .toList())
                .jdbcCustomization(new MariaDBJdbcCustomization(true))
                .threads(THREADS)
                .pollingInterval(POLL_EVERY)
                .heartbeatInterval(HEARTBEAT_EVERY)
                .addExecutionInterceptor(traced)
                .clock(clock::instant)
                .build();
    }
}
