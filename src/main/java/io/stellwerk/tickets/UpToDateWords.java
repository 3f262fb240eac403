package io.stellwerk.tickets;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Lets a search find what was written just before it. One at a time on this node, as each needs a connection besides the
 * one that its search has: many at once would wait for each other's.
 */
@Component
class UpToDateWords {

    private static final int PATIENCE_MILLIS = 500;

    private final NewWords words;
    private final Semaphore turn = new Semaphore(1);

    UpToDateWords(NewWords words) {
        this.words = words;
    }

    /** Takes as many as a search may wait for; whoever loses patience searches without the newest. */
    void take() {
        try {
            if (turn.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                try {
                    words.take();
                } finally {
                    turn.release();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
