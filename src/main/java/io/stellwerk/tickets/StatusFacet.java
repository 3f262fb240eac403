package io.stellwerk.tickets;

import io.stellwerk.base.Utc;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a ticket stands, and until when it sleeps there. */
@Component
class StatusFacet implements BulkFacet {

    private final StatusChanges statusChanges;
    private final TicketRows rows;
    private final Snoozes snoozes;

    StatusFacet(StatusChanges statusChanges, TicketRows rows, Snoozes snoozes) {
        this.statusChanges = statusChanges;
        this.rows = rows;
        this.snoozes = snoozes;
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
        var was = status(before);
        statusChanges.takeBack(ticket, was);
        var isBack = was.equals(status(read(ticket)));
        if (isBack) {
            rows.activeAsBefore(ticket, activity(before));
            snoozedUntil(before).ifPresent(until -> snoozes.sleepOn(ticket, until));
        }
        return isBack;
    }

    static StatusId status(String standing) {
        return new StatusId(Long.parseLong(standing.substring(0, standing.indexOf('|'))));
    }

    /** Empty as well for what was written down before it was asked for. */
    private static Optional<Instant> snoozedUntil(String standing) {
        var parts = standing.split("\\|", -1);
        return Optional.of(parts[3])
                .filter(until -> parts.length == 5 && !until.isEmpty())
                .map(Utc::parse);
    }

    private static Instant activity(String standing) {
        return Utc.parse(standing.substring(standing.lastIndexOf('|') + 1));
    }
}
