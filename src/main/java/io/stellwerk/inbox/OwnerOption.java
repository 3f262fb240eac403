package io.stellwerk.inbox;

import io.stellwerk.accounts.UserId;
import java.util.Optional;

/**
 * Somebody who could own the ticket, or nobody.
 *
 * @param openTickets open tickets of the same type they have now
 */
record OwnerOption(Optional<UserId> user, String name, boolean available, long openTickets) {

    static OwnerOption nobody(String name) {
        return new OwnerOption(Optional.empty(), name, false, 0);
    }

    boolean matches(String words) {
        return name.toLowerCase(java.util.Locale.ROOT).contains(words.toLowerCase(java.util.Locale.ROOT));
    }
}
