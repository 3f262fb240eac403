package io.stellwerk.tickets;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Something that is read once for everybody who wants it at the same time. */
final class SharedReading<T> {

    private final UnaryOperator<T> read;
    private final AtomicReference<@Nullable FutureTask<T>> running = new AtomicReference<>();
    private volatile T latest;

    /** @param read given what was read before */
    SharedReading(T first, UnaryOperator<T> read) {
        this.read = read;
        latest = first;
    }

    T latest() {
        return latest;
    }

    /** What was read last, or reads until it is good; whoever comes while somebody reads waits for that first. */
    T get(Predicate<T> good) {
        var known = latest;
        while (!good.test(known)) {
            known = readOrWait();
        }
        return known;
    }

    private T readOrWait() {
        var mine = new FutureTask<>(() -> read.apply(latest));
        var others = running.compareAndExchange(null, mine);
        if (others != null) {
            return result(others);
        }
        mine.run();
        try {
            latest = result(mine);
            return latest;
        } finally {
            running.set(null);
        }
    }

    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while somebody else read", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }
}
