package io.stellwerk.inbox;

import io.stellwerk.accounts.UserId;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one can choose for a ticket without owner or with another one: a person, a team, nobody, or the rule once more.
 *
 * @param work what one wants to know of a person before
 */
record OwnerOption(TicketAction action, String name, Optional<Work> work) {

    /**
     * What somebody has to do.
     *
     * @param openTickets what counts towards their limit; without a limit, open tickets of the same type
     */
    record Work(boolean available, long openTickets, OptionalInt most) {}

    static OwnerOption of(TicketAction action, String name) {
        return new OwnerOption(action, name, Optional.empty());
    }

    Optional<UserId> user() {
        return action instanceof TicketAction.Assign assign ? Optional.of(assign.owner()) : Optional.empty();
    }

    boolean available() {
        return work.map(Work::available).orElse(false);
    }

    boolean matches(String words) {
        return name.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }
}
