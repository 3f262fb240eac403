package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import java.util.Map;

/** Everybody has one draft of a kind on a ticket. */
record DraftKey(UserId user, TicketId ticket, MessageKind kind) {

    Map<String, Object> parameters() {
        return Map.of("user", user.value(), "ticket", ticket.value(), "kind", kind.name());
    }
}
