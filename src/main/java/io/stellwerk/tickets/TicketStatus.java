package io.stellwerk.tickets;

import java.util.Optional;
import java.util.Set;

/**
 * Where a ticket can stand, as admins set it up (spec/04 section 3).
 *
 * @param builtIn which of the first ones it is, while nobody has renamed it; screens then translate its name
 */
public record TicketStatus(
        StatusId id,
        String name,
        Optional<BuiltInStatus> builtIn,
        boolean open,
        StatusColour colour,
        Set<StatusRole> roles,
        long version) {

    public TicketStatus {
        roles = Set.copyOf(roles);
    }

    public boolean has(StatusRole role) {
        return roles.contains(role);
    }

    /** Whether somebody has to do something about its tickets. */
    public boolean awaitsUs() {
        return has(StatusRole.FRESH) || has(StatusRole.CUSTOMER_REPLIED);
    }
}
