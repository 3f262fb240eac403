package io.stellwerk.benchmarks;

import io.stellwerk.base.AfterCommit;
import io.stellwerk.tickets.OwnerChanged;
import io.stellwerk.tickets.TicketId;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.event.EventListener;

/** Takes the time from the commit that stored a ticket to the commit that gave it an owner. */
@TestComponent
class Owned {

    private final Map<TicketId, Long> stored = new ConcurrentHashMap<>();
    private final Map<TicketId, Long> owned = new ConcurrentHashMap<>();

    @EventListener
    void on(OwnerChanged changed) {
        AfterCommit.run(() -> owned.put(changed.ticket(), System.nanoTime()));
    }

    void stored(TicketId ticket) {
        stored.put(ticket, System.nanoTime());
    }

    void begin() {
        stored.clear();
        owned.clear();
    }

    int count() {
        return owned.size();
    }

    /** Milliseconds, of the fastest and the slowest and all between them. */
    double[] sorted() {
        var times = stored.entrySet().stream()
                .mapToDouble(entry ->
                        Math.max(0, (owned.getOrDefault(entry.getKey(), Long.MAX_VALUE) - entry.getValue()) / 1e6))
                .toArray();
        Arrays.sort(times);
        return times;
    }
}
