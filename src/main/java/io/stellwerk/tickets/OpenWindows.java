package io.stellwerk.tickets;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The windows of this node that show a ticket, renewed so that other nodes know of them. */
@Component
public class OpenWindows implements DisposableBean {

    static final Duration EVERY = Duration.ofSeconds(20);

    private static final Logger log = LoggerFactory.getLogger(OpenWindows.class);

    private final Set<UUID> screens = ConcurrentHashMap.newKeySet();
    private final Lookers lookers;
    private final ScheduledExecutorService beats =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    OpenWindows(Lookers lookers) {
        this.lookers = lookers;
        var unused = beats.scheduleAtFixedRate(this::beat, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    public void shows(UUID screen, TicketId ticket) {
        screens.add(screen);
        lookers.came(ticket, screen);
    }

    public void showsNothing(UUID screen) {
        if (screens.remove(screen)) {
            lookers.went(screen);
        }
    }

    private void beat() {
        try {
            lookers.renew(Set.copyOf(screens));
        } catch (RuntimeException e) {
            log.warn("Could not renew who has tickets open; the next beat tries again", e);
        }
    }

    @Override
    public void destroy() {
        beats.shutdownNow();
    }
}
