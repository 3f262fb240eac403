package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.contacts.ContactId;
import java.time.Instant;
import java.util.Optional;

/** A message as the thread shows it; written by a contact or by a user. */
public record ThreadEntry(
        MessageId id,
        MessageKind kind,
        Optional<ContactId> contact,
        Optional<UserId> user,
        Instant at,
        SafeHtml html,
        String plain,
        Delivery delivery) {}
