package io.stellwerk.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import io.stellwerk.base.Topic;
import io.stellwerk.base.WakeUps;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets a screen read again when something it shows has changed. Many wake-ups in a short time become one, and whoever
 * woke does not wait for the screen.
 */
@org.springframework.stereotype.Component
public class LiveUpdates {

    private static final Duration GATHERED = Duration.ofMillis(150);
    private static final Executor SCREENS = Executors.newVirtualThreadPerTaskExecutor();
    private static final Executor SOON =
            CompletableFuture.delayedExecutor(GATHERED.toMillis(), TimeUnit.MILLISECONDS, SCREENS);

    private final WakeUps wakeUps;

    LiveUpdates(WakeUps wakeUps) {
        this.wakeUps = wakeUps;
    }

    /** Calls {@code onWake} on the screen of {@code component}, as its user, until the component leaves or this ends. */
    public Registration watch(Component component, Topic topic, Command onWake) {
        var watch = new ScreenWatch(topic, onWake);
        component.getUI().filter(ui -> component.isAttached()).ifPresent(watch::start);
        var attached = component.addAttachListener(event -> watch.start(event.getUI()));
        var detached = component.addDetachListener(event -> watch.stop());
        return Registration.once(() -> {
            attached.remove();
            detached.remove();
            watch.stop();
        });
    }

    private final class ScreenWatch {

        private final Topic topic;
        private final Command onWake;
        private final AtomicBoolean waiting = new AtomicBoolean();
        private WakeUps.Watch watch = () -> {};

        ScreenWatch(Topic topic, Command onWake) {
            this.topic = topic;
            this.onWake = onWake;
        }

        void start(UI ui) {
            stop();
            watch = wakeUps.watch(topic, () -> woken(ui));
        }

        void stop() {
            watch.stop();
            watch = () -> {};
        }

        private void woken(UI ui) {
            if (waiting.compareAndSet(false, true)) {
                SOON.execute(() -> show(ui));
            }
        }

        private void show(UI ui) {
            waiting.set(false);
            try {
                var unused = ui.access(onWake);
            } catch (UIDetachedException closed) {
                stop();
            }
        }
    }
}
