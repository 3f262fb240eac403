package io.stellwerk.tickets;

import java.util.List;
import java.util.Map;

/**
 * A list, status by status.
 *
 * @param counts how many tickets are in each status; one without any is missing
 * @param lanes the first tickets of those statuses that were asked for
 * @param complete unless a search left out tickets, because there were too many
 */
public record BoardPage(Map<StatusId, Long> counts, Map<StatusId, List<TicketRow>> lanes, boolean complete) {

    public boolean hasMore(StatusId status) {
        return counts.getOrDefault(status, 0L)
                > lanes.getOrDefault(status, List.of()).size();
    }
}
