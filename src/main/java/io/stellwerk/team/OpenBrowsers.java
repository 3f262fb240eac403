package io.stellwerk.team;

import io.stellwerk.accounts.UserId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The people whose browsers this node serves. Once a minute it tells that they are there. */
@Component
public class OpenBrowsers implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(OpenBrowsers.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Map<UUID, Page> pages = new ConcurrentHashMap<>();
    private final Presence presence;
    private final ScheduledExecutorService minutes =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    OpenBrowsers(Presence presence) {
        this.presence = presence;
        var unused = minutes.scheduleAtFixedRate(this::tell, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** @param isThere whether a browser still shows the page; asked again and again, by another thread */
    public void opened(UUID page, UserId user, BooleanSupplier isThere) {
        var isFirst = !people().contains(user);
        pages.put(page, new Page(user, isThere));
        if (isFirst) {
            presence.seen(Set.of(user));
        }
    }

    /** One that no browser showed any more says nothing by it: its session ended, perhaps hours later. */
    public void closed(UUID page) {
        var closed = pages.remove(page);
        if (closed != null && closed.isThere().getAsBoolean() && !people().contains(closed.user())) {
            tellThatLeft(closed.user());
        }
    }

    private Set<UserId> people() {
        return pages.values().stream()
                .filter(page -> page.isThere().getAsBoolean())
                .map(Page::user)
                .collect(Collectors.toSet());
    }

    private void tellThatLeft(UserId user) {
        try {
            presence.left(user);
        } catch (RuntimeException e) {
            log.warn("Could not tell that a browser was closed; that nobody hears of it any more tells it too", e);
        }
    }

    void tell() {
        try {
            presence.seen(people());
        } catch (RuntimeException e) {
            log.warn("Could not tell who has a browser open; the next minute tries again", e);
        }
    }

    @Override
    public void destroy() {
        minutes.shutdownNow();
    }

    private record Page(UserId user, BooleanSupplier isThere) {}
}
