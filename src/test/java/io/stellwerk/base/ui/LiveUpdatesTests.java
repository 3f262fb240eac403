package io.stellwerk.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import io.stellwerk.ScreenTest;
import io.stellwerk.base.Topic;
import io.stellwerk.base.WakeUps;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.CannotCreateTransactionException;

class LiveUpdatesTests extends ScreenTest {

    @Autowired
    LiveUpdates live;

    @Autowired
    WakeUps wakeUps;

    private final Topic topic = new Topic("test " + UUID.randomUUID());
    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void whatCannotBeReadWhenItHappensIsReadLaterAndNobodyIsBothered() {
        var window = window("agent@demo.example");
        window.getUI().navigate("profile");
        var screen = new Div();
        window.getUI().add(screen);
        live.watch(screen, topic, this::read);

        wakeUps.wake(topic);

        eventually(window, () -> window.find(Div.class).exists() && tries.get() == 3);
        assertThat(window.find(Notification.class).exists()).isFalse();
    }

    @Test
    void whatHappensBetweenReadingAScreenAndShowingItIsReadAsWell() {
        var window = window("agent@demo.example");
        window.getUI().navigate("profile");
        var screen = new Div();
        var reads = new AtomicInteger();
        live.watch(screen, topic, reads::incrementAndGet);

        wakeUps.wake(topic);
        window.getUI().add(screen);

        eventually(window, () -> window.find(Div.class).exists() && reads.get() == 1);
    }

    @Test
    void aScreenThatIsNotShownAfterAllIsForgotten() {
        var window = window("agent@demo.example");
        window.getUI().navigate("profile");
        var watches = new AtomicInteger();
        live.watch(
                new Div(),
                onChange -> {
                    watches.incrementAndGet();
                    return watches::decrementAndGet;
                },
                () -> {});
        assertThat(watches).hasValue(1);

        window.roundTrip();

        assertThat(watches).hasValue(0);
    }

    private void read() {
        switch (tries.incrementAndGet()) {
            case 1 -> throw new CannotCreateTransactionException("No connection");
            case 2 -> throw new TransientDataAccessResourceException("Lost the connection");
            default -> {}
        }
    }
}
