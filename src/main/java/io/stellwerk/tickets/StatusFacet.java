package io.stellwerk.tickets;

import io.stellwerk.base.Utc;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Where a ticket stands. */
@Component
class StatusFacet implements BulkFacet {

    private final StatusChanges statusChanges;
    private final TicketRows rows;

    StatusFacet(StatusChanges statusChanges, TicketRows rows) {
        this.statusChanges = statusChanges;
        this.rows = rows;
    }

    @Override
    public String read(TicketId ticket) {
        rows.lock(ticket);
        return rows.standing(ticket);
    }

    @Override
    public boolean restore(TicketId ticket, String before, String after) {
        if (!read(ticket).equals(after)) {
            return false;
        }
        var was = before.substring(0, before.indexOf('|'));
        statusChanges.takeBack(ticket, new StatusId(Long.parseLong(was)));
        var isBack = read(ticket).startsWith(was + "|");
        if (isBack) {
            rows.activeAsBefore(ticket, activity(before));
        }
        return isBack;
    }

    private static Instant activity(String standing) {
        return Utc.parse(standing.substring(standing.lastIndexOf('|') + 1));
    }
}
