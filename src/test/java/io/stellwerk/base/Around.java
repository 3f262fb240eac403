package io.stellwerk.base;

import java.util.concurrent.atomic.AtomicInteger;

/** Calls another {@link Retried} service within its own transaction. */
@Retried
class Around {

    private final AtomicInteger attempts = new AtomicInteger();
    private final Stubborn inner;

    Around(Stubborn inner) {
        this.inner = inner;
    }

    void call() {
        attempts.incrementAndGet();
        inner.call();
    }

    int attempts() {
        return attempts.get();
    }
}
