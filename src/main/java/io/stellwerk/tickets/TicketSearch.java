package io.stellwerk.tickets;

import io.stellwerk.contacts.ContactId;
import java.util.Set;

/** What is looked for: words of the subject or the number, or tickets of these contacts. */
public record TicketSearch(String words, Set<ContactId> contacts) {

    public static final TicketSearch NOTHING = new TicketSearch("", Set.of());

    public boolean isEmpty() {
        return words.isBlank() && contacts.isEmpty();
    }
}
