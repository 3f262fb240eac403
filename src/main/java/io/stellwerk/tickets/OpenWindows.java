package io.stellwerk.tickets;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The windows of this node that show a ticket, renewed so that other nodes know of them. */
@Component
public class OpenWindows implements DisposableBean {

    static final Duration EVERY = Duration.ofSeconds(20);

    private static final Logger log = LoggerFactory.getLogger(OpenWindows.class);

    private final Map<UUID, Window> windows = new ConcurrentHashMap<>();
    private final Lookers lookers;
    private final ScheduledExecutorService beats =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    OpenWindows(Lookers lookers) {
        this.lookers = lookers;
        var unused = beats.scheduleAtFixedRate(this::beat, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Within the map, so that no beat takes it for a window of the ticket it left.
     *
     * @param isThere whether a browser still shows the window; asked again and again, by another thread
     */
    public void shows(UUID screen, TicketId ticket, BooleanSupplier isThere) {
        windows.compute(
                screen,
                (here, before) -> lookers.came(ticket, here)
                        .map(showing -> new Window(showing, isThere))
                        .orElse(before));
    }

    public void showsNothing(UUID screen) {
        if (windows.remove(screen) != null) {
            lookers.went(screen);
        }
    }

    void beat() {
        try {
            lookers.renew(there()).forEach(this::showAgain);
        } catch (RuntimeException e) {
            log.warn("Could not renew who has tickets open; the next beat tries again", e);
        }
    }

    /** Within the map, so that the window does not go elsewhere meanwhile; one that did is left alone. */
    private void showAgain(Showing showing) {
        windows.computeIfPresent(showing.screen(), (screen, window) -> {
            if (window.showing().equals(showing)) {
                lookers.show(showing);
            }
            return window;
        });
    }

    private List<Showing> there() {
        return windows.values().stream()
                .filter(window -> window.isThere().getAsBoolean())
                .map(Window::showing)
                .toList();
    }

    @Override
    public void destroy() {
        beats.shutdownNow();
    }

    private record Window(Showing showing, BooleanSupplier isThere) {}
}
