package io.stellwerk.accounts;

import io.stellwerk.accounts.TicketScope.Reach;
import java.time.ZoneId;

/** What is asked about many people at once before one of them gets a ticket, without all else there is to a person. */
public record Worker(UserId user, boolean active, boolean worksOnTickets, ZoneId timeZone) {

    /** As the database tells it. */
    Worker(long id, AccountStatus status, Reach edit, boolean editUnassigned, String timeZone) {
        this(
                new UserId(id),
                status == AccountStatus.ACTIVE,
                !new TicketScope(edit, editUnassigned).allowsNothing(),
                ZoneId.of(timeZone));
    }
}
