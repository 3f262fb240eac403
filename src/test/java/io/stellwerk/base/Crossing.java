package io.stellwerk.base;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two who each hold one track and want the other's. */
@Retried
class Crossing {

    private final JdbcClient jdbc;
    private final AtomicInteger attempts = new AtomicInteger();
    private final CyclicBarrier bothHoldOne = new CyclicBarrier(2);

    Crossing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int pass(int first, int second) throws InterruptedException, BrokenBarrierException {
        int attempt = attempts.incrementAndGet();
        enter(first);
        if (attempt <= 2) {
            bothHoldOne.await();
        }
        enter(second);
        return attempt;
    }

    int attempts() {
        return attempts.get();
    }

    private void enter(int track) {
        jdbc.sql("UPDATE deadlock_track SET trains = trains + 1 WHERE id = :id")
                .param("id", track)
                .update();
    }
}
