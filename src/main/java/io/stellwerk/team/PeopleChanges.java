package io.stellwerk.team;

import io.stellwerk.base.WakeUps;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells those who wait for somebody eligible, and screens that show people, to look again. */
@Component
class PeopleChanges {

    private final ApplicationEventPublisher events;
    private final WakeUps wakeUps;
    private final Clock clock;

    PeopleChanges(ApplicationEventPublisher events, WakeUps wakeUps, Clock clock) {
        this.events = events;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    void happened() {
        events.publishEvent(new PeopleChanged(clock.instant()));
        wakeUps.wake(Staff.ALL);
    }

    /** Who sees which tickets goes by the teams. */
    void happenedToTeams() {
        happened();
        wakeUps.wake(Teams.ALL);
    }
}
