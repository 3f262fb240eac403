package io.stellwerk.contacts;

import io.stellwerk.base.WakeUps;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells open screens of a contact, and modules that go by what it says, that it is not as it was. */
@Component
class ContactWaking {

    private final WakeUps wakeUps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ContactWaking(WakeUps wakeUps, ApplicationEventPublisher events, Clock clock) {
        this.wakeUps = wakeUps;
        this.events = events;
        this.clock = clock;
    }

    void changed(ContactId contact) {
        wakeUps.wake(Contacts.topic(contact));
    }

    void rewritten(ContactId contact) {
        events.publishEvent(new ContactChanged(contact, clock.instant()));
        changed(contact);
    }

    /** Its addresses or its company are others. */
    void relocated(ContactId contact) {
        events.publishEvent(new ContactRelocated(contact, clock.instant()));
        rewritten(contact);
    }
}
