package io.stellwerk.contacts;

import io.stellwerk.base.WakeUps;
import org.springframework.stereotype.Component;

/** Tells open screens of a contact that it is not as it was. */
@Component
class ContactWaking {

    private final WakeUps wakeUps;

    ContactWaking(WakeUps wakeUps) {
        this.wakeUps = wakeUps;
    }

    void changed(ContactId contact) {
        wakeUps.wake(Contacts.topic(contact));
    }
}
