package io.stellwerk.contacts;

import java.util.Set;

/**
 * Whom a search found.
 *
 * @param all unless there are more
 */
public record FoundContacts(Set<ContactId> contacts, boolean all) {

    public static final FoundContacts NOBODY = new FoundContacts(Set.of(), true);
}
