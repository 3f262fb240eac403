package io.stellwerk.inbox;

import io.stellwerk.tickets.StatusId;
import io.stellwerk.tickets.TicketStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How many tickets of a list stand where; a status without any has no count.
 *
 * @param lanes what was read anew
 * @param leftOut what a search did not look at
 */
record Spread(
        List<TicketStatus> statuses, Map<StatusId, Long> counts, Map<StatusId, ListPage> lanes, Set<LeftOut> leftOut) {

    long count(TicketStatus status) {
        return counts.getOrDefault(status.id(), 0L);
    }

    Optional<ListPage> lane(TicketStatus status) {
        return Optional.ofNullable(lanes.get(status.id()));
    }
}
