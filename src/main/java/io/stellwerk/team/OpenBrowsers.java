package io.stellwerk.team;

import io.stellwerk.accounts.UserId;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The people whose browsers this node serves. Once a minute it tells that they are there. */
@Component
public class OpenBrowsers implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(OpenBrowsers.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Map<UserId, Integer> pages = new ConcurrentHashMap<>();
    private final Presence presence;
    private final ScheduledExecutorService minutes =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    OpenBrowsers(Presence presence) {
        this.presence = presence;
        var unused = minutes.scheduleAtFixedRate(this::tell, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    public void opened(UserId user) {
        if (pages.merge(user, 1, Integer::sum) == 1) {
            presence.seen(Set.of(user));
        }
    }

    public void closed(UserId user) {
        if (pages.computeIfPresent(user, (who, count) -> count > 1 ? count - 1 : null) == null) {
            tellThatLeft(user);
        }
    }

    private void tellThatLeft(UserId user) {
        try {
            presence.left(user);
        } catch (RuntimeException e) {
            log.warn("Could not tell that a browser was closed; that nobody hears of it any more tells it too", e);
        }
    }

    private void tell() {
        try {
            presence.seen(Set.copyOf(pages.keySet()));
        } catch (RuntimeException e) {
            log.warn("Could not tell who has a browser open; the next minute tries again", e);
        }
    }

    @Override
    public void destroy() {
        minutes.shutdownNow();
    }
}
