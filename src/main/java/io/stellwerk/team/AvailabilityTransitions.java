package io.stellwerk.team;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Chores;
import io.stellwerk.base.MovableChore;
import io.stellwerk.base.Retried;
import io.stellwerk.base.WakeUps;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Notices changes of availability, those that people make and those that the clock makes while nobody looks. */
@Component
@Retried
class AvailabilityTransitions {

    private static final String TASK = "availability-transition";

    private final ApplicationEventPublisher events;
    private final WakeUps wakeUps;
    private final Chores chores;
    private final Clock clock;

    AvailabilityTransitions(ApplicationEventPublisher events, WakeUps wakeUps, Chores chores, Clock clock) {
        this.events = events;
        this.wakeUps = wakeUps;
        this.chores = chores;
        this.clock = clock;
    }

    void changed(UserId user, Availability before, Availability after) {
        wake(user);
        if (!before.isAvailable() && after.isAvailable()) {
            events.publishEvent(new BecameAvailable(user, clock.instant()));
        }
        after.until().ifPresent(next -> chores.rescheduled(chore(user), next));
    }

    /** Somebody's next change comes at another moment than before, perhaps; who waits for them was told. */
    void expected(UserId user, Availability now) {
        wake(user);
        now.until().ifPresent(next -> chores.rescheduled(chore(user), next));
    }

    /** The clock reached a scheduled change. */
    void reached(UserId user, Availability now) {
        wake(user);
        if (now.isAvailable()) {
            events.publishEvent(new BecameAvailable(user, clock.instant()));
        }
    }

    private void wake(UserId user) {
        wakeUps.wake(Availabilities.topic(user));
        wakeUps.wake(Availabilities.ALL);
    }

    private static MovableChore chore(UserId user) {
        return new MovableChore(TASK, user.value());
    }

    @Configuration(proxyBeanMethods = false)
    static class Waiting {

        @Bean
        Task<Void> availabilityTransitionTask(
                ObjectProvider<AvailabilityReader> availabilities, AvailabilityTransitions transitions) {
            return Tasks.custom(TASK, Void.class).execute((instance, context) -> {
                var user = new UserId(MovableChore.of(instance).subject());
                var now = availabilities.getObject().of(user);
                transitions.reached(user, now);
                if (MovableChore.isOnceMore(instance)) {
                    transitions.expected(user, now);
                    return (complete, operations) -> operations.remove();
                }
                return (complete, operations) -> now.until()
                        .ifPresentOrElse(
                                next -> operations.reschedule(complete, later(next, complete.getTimeDone())),
                                operations::remove);
            });
        }

        private static Instant later(Instant next, Instant done) {
            return next.isAfter(done) ? next : done;
        }
    }
}
