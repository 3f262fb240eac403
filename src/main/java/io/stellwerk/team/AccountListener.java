package io.stellwerk.team;

import io.stellwerk.accounts.AccountChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever joins, comes back or gets another role may be eligible for what waits; another time zone moves the working hours. */
@Component
class AccountListener {

    private final PeopleChanges changes;
    private final AvailabilityReader availabilities;

    AccountListener(PeopleChanges changes, AvailabilityReader availabilities) {
        this.changes = changes;
        this.availabilities = availabilities;
    }

    @EventListener
    void on(AccountChanged changed) {
        changes.happened();
        availabilities.readAgain(changed.user());
    }
}
