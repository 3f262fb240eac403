package io.stellwerk.base;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/** Starts the scheduler after everything else and stops it before. */
class RunningScheduler implements SmartLifecycle {

    private final Supplier<Scheduler> build;
    private volatile @Nullable Scheduler scheduler;

    RunningScheduler(Supplier<Scheduler> build) {
        this.build = build;
    }

    @Override
    public void start() {
        var started = build.get();
        started.start();
        scheduler = started;
    }

    @Override
    public void stop() {
        var running = scheduler;
        if (running != null) {
            running.stop();
            scheduler = null;
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    /** Looks for due tasks now instead of at the next poll. */
    void lookNow() {
        var running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }
}
