package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import java.util.Optional;

/** Tickets that stand alike in everything views and scopes ask, so that they are counted together. */
record Pile(
        boolean open,
        Shelf shelf,
        boolean snoozed,
        boolean waiting,
        Optional<UserId> owner,
        long teamSet,
        StatusId status) {

    /** As the column {@code ticket.pile} says it. */
    static Pile of(String written) {
        var parts = written.split(":", -1);
        var owner = Long.parseLong(parts[4]);
        return new Pile(
                parts[0].equals("1"),
                Shelf.valueOf(parts[1]),
                parts[2].equals("1"),
                parts[3].equals("1"),
                owner == 0 ? Optional.empty() : Optional.of(new UserId(owner)),
                Long.parseLong(parts[5]),
                new StatusId(Long.parseLong(parts[6])));
    }

    boolean isOwnedBy(UserId user) {
        return owner.filter(user::equals).isPresent();
    }
}
