package io.stellwerk.tickets;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.stellwerk.base.Retried;
import io.stellwerk.base.WakeUps;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Brings the tickets of a status after it in slices; begun anew it does only what is left. */
@Component
@Retried
class StatusMoveRun {

    static final int SLICE = 200;

    static final String TASK = "move-status";

    private final StatusMoveRows rows;
    private final StatusMoves moves;
    private final CatchingUp catchingUp;
    private final WakeUps wakeUps;

    StatusMoveRun(StatusMoveRows rows, StatusMoves moves, CatchingUp catchingUp, WakeUps wakeUps) {
        this.rows = rows;
        this.moves = moves;
        this.catchingUp = catchingUp;
        this.wakeUps = wakeUps;
    }

    /** @return false when there is nothing to do any more, or somebody else's turn */
    boolean begin(StatusTurn turn) {
        if (!rows.hold(turn)) {
            return false;
        }
        rows.count(turn.status());
        return true;
    }

    /** @return behind which ticket to go on; empty at the end */
    OptionalLong some(StatusTurn turn, long after) {
        var slice = rows.hold(turn) ? rows.behind(turn.status(), after, SLICE) : List.<Straggler>of();
        if (slice.isEmpty()) {
            return OptionalLong.empty();
        }
        catchingUp.catchUp(turn.status(), slice, catchingUp.holdOwners(slice));
        wakeUps.wake(Pipeline.MOVES);
        return OptionalLong.of(slice.getLast().ticket().value());
    }

    /** @return whether nothing is left, so that nobody has to go through the tickets once more */
    boolean end(StatusTurn turn) {
        var over = !rows.hold(turn) || moves.end(turn);
        wakeUps.wake(Pipeline.MOVES);
        wakeUps.wake(Statuses.TOPIC);
        return over;
    }

    @Configuration(proxyBeanMethods = false)
    static class Running {

        private static final Duration RETRY = Duration.ofSeconds(5);

        @Bean
        Task<Void> moveStatusTask(ObjectProvider<StatusMoveRun> run) {
            return Tasks.custom(TASK, Void.class)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                    .execute((instance, context) -> {
                        var over = runAll(
                                run.getObject(),
                                StatusTurn.read(instance.getId()),
                                () -> context.getSchedulerState().isShuttingDown());
                        return (complete, operations) -> {
                            if (over) {
                                operations.remove();
                            } else {
                                operations.reschedule(complete, complete.getTimeDone());
                            }
                        };
                    });
        }

        /** @return whether it is over */
        static boolean runAll(StatusMoveRun run, StatusTurn turn, BooleanSupplier mustStop) {
            if (!run.begin(turn)) {
                return true;
            }
            for (var at = OptionalLong.of(0); at.isPresent(); at = run.some(turn, at.getAsLong())) {
                if (mustStop.getAsBoolean()) {
                    return false;
                }
            }
            return run.end(turn);
        }
    }
}
