package io.stellwerk.accounts;

import io.stellwerk.base.WakeUps;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells open screens and other modules that an account is another one now. */
@Component
class AccountChanges {

    private final ApplicationEventPublisher events;
    private final WakeUps wakeUps;
    private final Clock clock;

    AccountChanges(ApplicationEventPublisher events, WakeUps wakeUps, Clock clock) {
        this.events = events;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    void happened(UserId user) {
        events.publishEvent(new AccountChanged(user, clock.instant()));
        onScreens(user);
    }

    /** Nothing that other modules go by. */
    void onScreens(UserId user) {
        wakeUps.wake(Users.topic(user));
    }
}
