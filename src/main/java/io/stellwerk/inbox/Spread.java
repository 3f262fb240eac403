package io.stellwerk.inbox;

import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.TicketStatus;
import java.util.List;
import java.util.Map;

/** How many tickets of a list stand where; a status without any has no count. */
record Spread(List<TicketStatus> statuses, Map<StatusId, Long> counts) {

    long count(TicketStatus status) {
        return counts.getOrDefault(status.id(), 0L);
    }
}
