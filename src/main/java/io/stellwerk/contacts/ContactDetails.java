package io.stellwerk.contacts;

import java.time.Instant;
import java.util.Optional;

/**
 * A contact as its page shows it.
 *
 * @param tracked since when a page of ours recognises them by its cookie
 * @param since when they first wrote or were written down
 * @param version changes with every save
 */
public record ContactDetails(
        ContactId id, ContactProfile profile, Optional<Instant> tracked, Instant since, long version) {

    /** What others show of it. */
    public Contact contact() {
        return new Contact(id, profile.name(), profile.email(), profile.phone(), profile.company(), since);
    }
}
