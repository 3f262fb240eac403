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
        var was = new StatusId(Long.parseLong(before.substring(0, before.indexOf('|'))));
        statusChanges.takeBack(ticket, was);
        var isBack = isIn(was, read(ticket));
        if (isBack) {
            rows.activeAsBefore(ticket, activity(before));
        }
        return isBack;
    }

    static boolean isIn(StatusId status, String standing) {
        return standing.startsWith(status.value() + "|");
    }

    private static Instant activity(String standing) {
        return Utc.parse(standing.substring(standing.lastIndexOf('|') + 1));
    }
}
