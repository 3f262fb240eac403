package io.stellwerk.team;

import io.stellwerk.accounts.AccountChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever joins, comes back or gets another role may be eligible for what waits. */
@Component
class AccountListener {

    private final PeopleChanges changes;

    AccountListener(PeopleChanges changes) {
        this.changes = changes;
    }

    @EventListener
    void on(AccountChanged changed) {
        changes.happened();
    }
}
