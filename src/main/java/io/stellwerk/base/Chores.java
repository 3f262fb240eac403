package io.stellwerk.base;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Hands work to the clustered scheduler as part of the current transaction. */
@Component
public class Chores {

    private final SchedulerClient client;
    private final RunningScheduler scheduler;
    private final Clock clock;

    Chores(SchedulerClient client, RunningScheduler scheduler, Clock clock) {
        this.client = client;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Runs the task soon after the transaction commits; does nothing if it is already waiting. */
    public void soon(TaskInstance<?> task) {
        at(task, clock.instant());
        AfterCommit.run(scheduler::lookNow);
    }

    public void at(TaskInstance<?> task, Instant time) {
        client.scheduleIfNotExists(task, time);
    }

    /** Runs it at that time, or moves it there if it waits for another one; what is being carried out runs once more then. */
    public void rescheduled(MovableChore chore, Instant time) {
        if (!moved(chore.usual(), time)) {
            at(chore.onceMore(time), time);
        }
    }

    private boolean moved(TaskInstance<Void> task, Instant time) {
        try {
            return client.schedule(task, time, SchedulerClient.ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException
                | TaskInstanceNotFoundException
                | ExecutionException goneOrRunningOrMovedMeanwhile) {
            return false;
        }
    }
}
