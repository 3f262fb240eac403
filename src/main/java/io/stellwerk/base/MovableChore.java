package io.stellwerk.base;

import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;

/**
 * Work on one thing, known by its number, whose moment may move. While it is being carried out it cannot be moved, and gets
 * one more turn of its own instead; so it looks at what is due, and may find nothing.
 */
public record MovableChore(String task, long subject) {

    private static final String ONCE_MORE = "@";

    /** What the scheduler carries out just now. */
    public static MovableChore of(TaskInstance<?> instance) {
        var subject = instance.getId().split(ONCE_MORE, 2)[0];
        return new MovableChore(instance.getTaskName(), Long.parseLong(subject));
    }

    /** Whether this is the turn beside the usual one, which nobody moves. */
    public static boolean isOnceMore(TaskInstance<?> instance) {
        return instance.getId().contains(ONCE_MORE);
    }

    TaskInstance<Void> usual() {
        return new TaskInstance<>(task, Long.toString(subject));
    }

    TaskInstance<Void> onceMore(Instant time) {
        return new TaskInstance<>(task, subject + ONCE_MORE + time);
    }
}
