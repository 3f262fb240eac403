package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.contacts.ContactId;
import java.time.Instant;
import java.util.Optional;

/**
 * A message as the thread shows it; written by a contact or by a user.
 *
 * @param from the address a contact wrote from
 * @param recipients who it went to; in what contacts wrote, who got a copy of it
 * @param leavesAt until when its author can take it back
 */
public record ThreadEntry(
        MessageId id,
        MessageKind kind,
        Optional<ContactId> contact,
        Optional<UserId> user,
        Instant at,
        SafeHtml html,
        String plain,
        Delivery delivery,
        Optional<EmailAddress> from,
        Recipients recipients,
        Optional<Instant> leavesAt) {}
