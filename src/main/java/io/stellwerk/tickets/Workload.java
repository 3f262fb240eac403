package io.stellwerk.tickets;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody's open tickets.
 *
 * @param openTickets of the type that was asked for, assigned in the last 30 days: what load balancing compares
 * @param openByType all of each type, whenever they were assigned: what limits count
 * @param lastAutomatic when a rule last gave them one; empty for never
 */
public record Workload(long openTickets, Map<TicketType, Long> openByType, Optional<Instant> lastAutomatic) {

    public Workload(long openTickets, Optional<Instant> lastAutomatic) {
        this(openTickets, Map.of(), lastAutomatic);
    }

    public long open(TicketType type) {
        return openByType.getOrDefault(type, 0L);
    }

    public long open() {
        return openByType.values().stream().mapToLong(Long::longValue).sum();
    }
}
