package io.stellwerk.contacts;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whom a search found.
 *
 * @param all unless there are more
 */
public record FoundContacts(List<Contact> contacts, boolean all) {

    public static final FoundContacts NOBODY = new FoundContacts(List.of(), true);

    public FoundContacts {
        contacts = List.copyOf(contacts);
    }

    public FoundContacts without(ContactId contact) {
        return new FoundContacts(
                contacts.stream().filter(found -> !found.id().equals(contact)).toList(), all);
    }

    public Set<ContactId> ids() {
        return contacts.stream().map(Contact::id).collect(Collectors.toSet());
    }
}
