package io.stellwerk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Calls that begin in the same moment, each in a thread of its own. */
public final class Together {

    private Together() {}

    /** @return their results in order; the first failure is thrown once all have ended */
    public static <T> List<T> call(List<? extends Callable<T>> calls) throws InterruptedException {
        var start = new CyclicBarrier(calls.size());
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            var running = new ArrayList<Future<T>>();
            for (var call : calls) {
                running.add(threads.submit(() -> {
                    start.await();
                    return call.call();
                }));
            }
            return results(running);
        }
    }

    private static <T> List<T> results(List<Future<T>> running) throws InterruptedException {
        var results = new ArrayList<T>();
        for (var each : running) {
            try {
                results.add(each.get());
            } catch (ExecutionException e) {
                throw new AssertionError("One of them failed", e.getCause());
            }
        }
        return results;
    }
}
