package io.stellwerk.base;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Within this node. */
class LocalWakeUps implements WakeUps {

    private static final Logger log = LoggerFactory.getLogger(LocalWakeUps.class);

    private final Map<Topic, List<Runnable>> watchers = new ConcurrentHashMap<>();

    @Override
    public void wake(Topic topic) {
        AfterCommit.run(() -> wakeNow(topic));
    }

    @Override
    public Watch watch(Topic topic, Runnable onWake) {
        watchers.compute(topic, (key, known) -> with(known == null ? new CopyOnWriteArrayList<>() : known, onWake));
        return () -> watchers.computeIfPresent(topic, (key, known) -> without(known, onWake));
    }

    /** Wakes everybody, whatever they watch. */
    void wakeAll() {
        watchers.keySet().forEach(this::wakeNow);
    }

    /** As {@link #wake}, whatever becomes of the current transaction. */
    void wakeNow(Topic topic) {
        watchers.getOrDefault(topic, List.of()).forEach(this::call);
    }

    private void call(Runnable onWake) {
        try {
            onWake.run();
        } catch (RuntimeException e) {
            log.warn("A watcher failed", e);
        }
    }

    private static List<Runnable> with(List<Runnable> known, Runnable added) {
        known.add(added);
        return known;
    }

    private static @org.jspecify.annotations.Nullable List<Runnable> without(List<Runnable> known, Runnable gone) {
        known.remove(gone);
        return known.isEmpty() ? null : known;
    }
}
