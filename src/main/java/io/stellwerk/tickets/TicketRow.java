package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.contacts.ContactId;
import java.time.Instant;
import java.util.Optional;

/**
 * A ticket as lists show it.
 *
 * @param snoozedUntil when it comes back by itself; empty while it is not snoozed
 */
public record TicketRow(
        TicketId id,
        String subject,
        TicketType type,
        StatusId status,
        boolean open,
        ContactId contact,
        ChannelId channel,
        Optional<UserId> owner,
        Instant openedAt,
        Instant lastActivityAt,
        String preview,
        TicketPriority priority,
        Optional<CategoryId> category,
        Shelf shelf,
        Optional<Instant> snoozedUntil) {

    public TicketRow withPreview(String other) {
        return new TicketRow(
                id,
                subject,
                type,
                status,
                open,
                contact,
                channel,
                owner,
                openedAt,
                lastActivityAt,
                other,
                priority,
                category,
                shelf,
                snoozedUntil);
    }
}
