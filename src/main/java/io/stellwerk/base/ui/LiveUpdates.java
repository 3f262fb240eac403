package io.stellwerk.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import io.stellwerk.base.Topic;
import io.stellwerk.base.WakeUps;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.hibernate.exception.JDBCConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Lets a screen read again when something it shows has changed. Many wake-ups in a short time become one, and whoever
 * woke does not wait for the screen.
 */
@org.springframework.stereotype.Component
public class LiveUpdates {

    private static final Logger log = LoggerFactory.getLogger(LiveUpdates.class);

    private static final Duration GATHERED = Duration.ofMillis(150);

    /** However much happens, a screen reads only so often. */
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    /** When the database could not be asked. */
    private static final Duration AGAIN = Duration.ofSeconds(4);

    /** So few at once that those who work never wait for a connection because of screens that only look. */
    private static final Executor SCREENS =
            Executors.newFixedThreadPool(4, Thread.ofVirtual().factory());

    private final WakeUps wakeUps;

    LiveUpdates(WakeUps wakeUps) {
        this.wakeUps = wakeUps;
    }

    /**
     * Calls {@code onWake} on the screen of {@code component}, as its user, until the component leaves or this ends. It
     * may be watched before it is read and shown; what happens until then is caught up with.
     */
    public Registration watch(Component component, Topic topic, Command onWake) {
        return watch(component, onChange -> wakeUps.watch(topic, onChange), onWake);
    }

    /** As above, for something that knows by itself when it changed; asked again whenever the component comes back. */
    public Registration watch(Component component, Function<Runnable, WakeUps.Watch> source, Command onWake) {
        var watch = new ScreenWatch(source, onWake);
        component.getUI().filter(ui -> component.isAttached()).ifPresentOrElse(watch::start, watch::startAhead);
        var attached = component.addAttachListener(event -> watch.start(event.getUI()));
        var detached = component.addDetachListener(event -> watch.stop());
        return Registration.once(() -> {
            attached.remove();
            detached.remove();
            watch.stop();
        });
    }

    private static final class ScreenWatch {

        private final Function<Runnable, WakeUps.Watch> source;
        private final Command onWake;
        private final AtomicBoolean waiting = new AtomicBoolean();
        private volatile long shownAt = System.nanoTime() - BETWEEN.toNanos();
        private Optional<WakeUps.Watch> watch = Optional.empty();
        private Optional<UI> screen = Optional.empty();
        private boolean missed;

        ScreenWatch(Function<Runnable, WakeUps.Watch> source, Command onWake) {
            this.source = source;
            this.onWake = onWake;
        }

        /** Until the answer of this request: a screen that is not on the page by then will never be. */
        void startAhead() {
            Optional.ofNullable(UI.getCurrent()).ifPresent(ui -> {
                listen();
                ui.beforeClientResponse(ui, answer -> stopUnlessShown());
            });
        }

        synchronized void start(UI ui) {
            screen = Optional.of(ui);
            listen();
            if (missed) {
                woken();
            }
        }

        synchronized void stop() {
            watch.ifPresent(WakeUps.Watch::stop);
            watch = Optional.empty();
            screen = Optional.empty();
        }

        private synchronized void stopUnlessShown() {
            if (screen.isEmpty()) {
                stop();
            }
        }

        private synchronized void listen() {
            if (watch.isEmpty()) {
                watch = Optional.of(source.apply(this::woken));
            }
        }

        private synchronized void woken() {
            missed = screen.isEmpty();
            screen.ifPresent(ui -> later(ui, delay()));
        }

        private void later(UI ui, Duration delay) {
            if (waiting.compareAndSet(false, true)) {
                CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, SCREENS)
                        .execute(() -> show(ui));
            }
        }

        private Duration delay() {
            var rest = BETWEEN.minusNanos(System.nanoTime() - shownAt);
            return rest.compareTo(GATHERED) > 0 ? rest : GATHERED;
        }

        private void show(UI ui) {
            waiting.set(false);
            shownAt = System.nanoTime();
            try {
                var unused = ui.access(() -> read(ui));
            } catch (UIDetachedException closed) {
                stop();
            }
        }

        /** Nobody asked for it, so nobody is told when it fails: the screen stays as it is until it works again. */
        private void read(UI ui) {
            try {
                onWake.execute();
            } catch (TransactionException
                    | JDBCConnectionException
                    | DataAccessResourceFailureException
                    | TransientDataAccessException databaseAway) {
                log.warn("Could not read what changed, tries again: {}", databaseAway.toString());
                later(ui, AGAIN);
            }
        }
    }
}
