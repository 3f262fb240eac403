package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.contacts.ContactId;
import java.util.Optional;

/** What a decision about the owner is made from; {@code version} changes with owner and teams. */
public record AssignmentFacts(
        TicketId ticket,
        ChannelId channel,
        TicketType type,
        ContactId contact,
        boolean open,
        Optional<UserId> owner,
        long version) {}
