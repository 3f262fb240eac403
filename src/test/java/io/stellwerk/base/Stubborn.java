package io.stellwerk.base;

import java.util.concurrent.atomic.AtomicInteger;

/** Fails the first times it is called. */
@Retried
class Stubborn {

    private final AtomicInteger attempts = new AtomicInteger();
    private final int failures;
    private final RuntimeException failure;

    Stubborn(int failures, RuntimeException failure) {
        this.failures = failures;
        this.failure = failure;
    }

    void call() {
        if (attempts.incrementAndGet() <= failures) {
            throw failure;
        }
    }

    int attempts() {
        return attempts.get();
    }
}
