package io.stellwerk.tickets;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import io.stellwerk.accounts.OnBehalf;
import io.stellwerk.base.WakeUps;
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Carries out changes of many tickets in slices, so that other work of the scheduler gets its turn. */
@Component
class BulkRun {

    static final int SLICE = 200;

    private static final String TASK = "bulk-change";
    private static final Logger log = LoggerFactory.getLogger(BulkRun.class);

    private final BulkRows rows;
    private final BulkStep step;
    private final OnBehalf onBehalf;
    private final WakeUps wakeUps;
    private final Clock clock;

    BulkRun(BulkRows rows, BulkStep step, OnBehalf onBehalf, WakeUps wakeUps, Clock clock) {
        this.rows = rows;
        this.step = step;
        this.onBehalf = onBehalf;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    static TaskInstance<Void> task(BulkJobId job) {
        return new TaskInstance<>(TASK, Long.toString(job.value()));
    }

    /** @return whether tickets are left */
    boolean slice(BulkJobId id, BooleanSupplier mustStop) {
        return rows.find(id).map(job -> slice(job, mustStop)).orElse(false);
    }

    private boolean slice(BulkRow job, BooleanSupplier mustStop) {
        var id = job.id();
        for (var ticket : rows.waiting(id, SLICE)) {
            if (mustStop.getAsBoolean()) {
                return true;
            }
            dealWith(job, ticket);
            wakeUps.wake(BulkJobs.topic(job.user()));
        }
        if (rows.waiting(id, 1).isEmpty()) {
            rows.finish(id, clock.instant());
            wakeUps.wake(BulkJobs.topic(job.user()));
            return false;
        }
        return true;
    }

    private void dealWith(BulkRow job, TicketId ticket) {
        try {
            var done = onBehalf.call(job.user(), () -> {
                step.carryOut(job, ticket);
                return true;
            });
            if (done.isEmpty()) {
                step.failed(job, ticket, BulkOutcome.NOT_ALLOWED);
            }
        } catch (AccessDeniedException refused) {
            step.failed(job, ticket, BulkOutcome.NOT_ALLOWED);
        } catch (TransactionException databaseAway) {
            throw databaseAway;
        } catch (RuntimeException failed) {
            log.warn("Could not change ticket {} as one of many", ticket.value(), failed);
            step.failed(job, ticket, BulkOutcome.FAILED);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Running {

        private static final Duration RETRY = Duration.ofSeconds(5);
        private static final Duration FORGET_EVERY = Duration.ofHours(1);
        private static final Duration KEPT = Duration.ofDays(1);

        @Bean
        Task<Void> bulkChangeTask(ObjectProvider<BulkRun> run) {
            return Tasks.custom(TASK, Void.class)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                    .execute((instance, context) -> {
                        boolean more = run.getObject().slice(job(instance), isShuttingDown(context));
                        return (complete, operations) -> {
                            if (more) {
                                operations.reschedule(complete, complete.getTimeDone());
                            } else {
                                operations.remove();
                            }
                        };
                    });
        }

        @Bean
        Task<Void> forgetBulkChangesTask(ObjectProvider<BulkRows> rows, Clock clock) {
            return Tasks.recurring("forget-bulk-changes", Schedules.fixedDelay(FORGET_EVERY))
                    .execute((instance, context) ->
                            rows.getObject().forget(clock.instant().minus(KEPT)));
        }

        private static BulkJobId job(TaskInstance<Void> instance) {
            return new BulkJobId(Long.parseLong(instance.getId()));
        }

        private static BooleanSupplier isShuttingDown(ExecutionContext context) {
            return () -> context.getSchedulerState().isShuttingDown();
        }
    }
}
