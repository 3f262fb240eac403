package io.stellwerk.inbox;

import io.stellwerk.accounts.UserId;
import io.stellwerk.channels.SenderPattern;
import io.stellwerk.contacts.Contact;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.tickets.Shelved;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What there is around a ticket.
 *
 * @param writers contacts that wrote in it, who need not be its own
 * @param others further tickets of its contact that the reader sees, the open ones first
 * @param shelved where it is kept if not on the desk
 * @param blockedBy what blocks the address its customer last wrote from, if it is in Spam
 * @param tidiable whether the reader may take it for spam, delete it, and bring it back
 */
record Surroundings(
        Map<ContactId, Contact> writers,
        List<UserId> followers,
        boolean followed,
        List<OtherTicket> others,
        Optional<Shelved> shelved,
        List<SenderPattern> blockedBy,
        boolean tidiable) {}
