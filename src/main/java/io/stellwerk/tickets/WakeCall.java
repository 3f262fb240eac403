package io.stellwerk.tickets;

import java.time.Instant;
import java.util.Optional;

/**
 * Ends one snooze of a ticket at its moment. Each snooze has its own, as one that is being carried out cannot be moved.
 *
 * @param until empty for whatever snooze there is, as it was scheduled formerly
 */
record WakeCall(TicketId ticket, Optional<Instant> until) {

    private static final String AT = "@";

    static WakeCall of(TicketId ticket, Instant until) {
        return new WakeCall(ticket, Optional.of(until));
    }

    static WakeCall read(String written) {
        var parts = written.split(AT, 2);
        var ticket = new TicketId(Long.parseLong(parts[0]));
        return parts.length == 1 ? new WakeCall(ticket, Optional.empty()) : of(ticket, Instant.parse(parts[1]));
    }

    String written() {
        return ticket.value() + until.map(moment -> AT + moment).orElse("");
    }

    /** Whether it is that snooze, and not one that came later. */
    boolean ends(Instant snooze) {
        return until.isEmpty() || until.get().equals(snooze);
    }
}
