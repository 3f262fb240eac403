package io.stellwerk.routing;

import static org.awaitility.Awaitility.await;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.stellwerk.Crews;
import io.stellwerk.StellwerkTest;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketQueue;
import io.stellwerk.tickets.TicketQueued;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RoutingTriggersTests extends StellwerkTest {

    @Autowired
    Crews crews;

    @Autowired
    Routing routing;

    @Autowired
    TicketQueue queue;

    @Test
    void aRunThatFailsInWhateverWayIsFollowedByTheNext() {
        var crew = crews.hire(1);
        var failing = new FailingOnce();
        var observations = ObservationRegistry.create();
        observations.observationConfig().observationHandler(failing);
        var triggers = new RoutingTriggers(routing, queue, observations);

        triggers.on(new TicketQueued(new TicketId(1), crew.channel(), Instant.EPOCH));
        await().until(() -> failing.runs.get() == 1);
        triggers.on(new TicketQueued(new TicketId(1), crew.channel(), Instant.EPOCH));

        await().until(() -> failing.runs.get() == 2);
        triggers.destroy();
    }

    private static final class FailingOnce implements ObservationHandler<Observation.Context> {

        private final AtomicInteger runs = new AtomicInteger();

        @Override
        public void onStart(Observation.Context context) {
            if (runs.incrementAndGet() == 1) {
                throw new StackOverflowError("once");
            }
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }
    }
}
