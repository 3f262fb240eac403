package io.stellwerk.inbox;

import io.stellwerk.contacts.ContactRow;
import io.stellwerk.tickets.ContactActivity;
import java.util.Optional;

/** A line of the contact list; {@code owner} is the name, the activity what the reader sees of their tickets. */
record ListedContact(ContactRow contact, Optional<String> owner, Optional<ContactActivity> activity) {

    long openTickets() {
        return activity.map(ContactActivity::open).orElse(0L);
    }
}
