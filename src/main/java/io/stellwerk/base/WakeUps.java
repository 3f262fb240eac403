package io.stellwerk.base;

/**
 * Tells open screens that it is time to read again. A wake-up says only that something changed, never what, so it can
 * be lost, doubled or late without harm. Clusters replace the in-process default.
 */
public interface WakeUps {

    /** Wakes those who watch {@code topic}, after the current transaction commits if there is one. */
    void wake(Topic topic);

    /** Calls {@code onWake} at each wake-up until the returned watch is closed; it must return quickly. */
    Watch watch(Topic topic, Runnable onWake);

    /** An ongoing watch. */
    interface Watch {
        void stop();
    }
}
