package io.stellwerk.team;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells those who wait for somebody eligible to look again. */
@Component
class PeopleChanges {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleChanges(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    void happened() {
        events.publishEvent(new PeopleChanged(clock.instant()));
    }
}
