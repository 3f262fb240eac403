package io.stellwerk.contacts;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;

/** How the wish to save a contact ended. */
public sealed interface ContactSaving {

    /** Everything is stored. */
    record Saved(ContactId contact) implements ContactSaving {}

    /** An address belongs to another contact; nothing is stored. */
    record AddressTaken(EmailAddress address, ContactId by) implements ContactSaving {}

    /** Who is to look after them was deactivated; nothing is stored. */
    record OwnerInactive(UserId owner) implements ContactSaving {}

    /** Somebody else saved or merged it meanwhile; nothing is stored. */
    record Outdated() implements ContactSaving {}
}
