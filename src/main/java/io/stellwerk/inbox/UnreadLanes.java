package io.stellwerk.inbox;

import io.stellwerk.tickets.ChangedLanes;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Which columns of the board changed, from the moment it is told until they are read. */
class UnreadLanes {

    private final AtomicReference<ChangedLanes> changed = new AtomicReference<>(ChangedLanes.NONE);

    void add(ChangedLanes told) {
        changed.accumulateAndGet(told, ChangedLanes::with);
    }

    void forget() {
        changed.set(ChangedLanes.NONE);
    }

    /** What cannot be read now is read when it is tried again. */
    void read(Consumer<ChangedLanes> reading) {
        var told = changed.getAndSet(ChangedLanes.NONE);
        try {
            reading.accept(told);
        } catch (RuntimeException failed) {
            add(told);
            throw failed;
        }
    }
}
