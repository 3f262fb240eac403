package io.stellwerk.channels.email;

import io.stellwerk.base.EmailAddress;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.tickets.MessageId;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.Recipients;
import io.stellwerk.tickets.ThreadEntry;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What those who get a reply know of its ticket: what they wrote or got. A forward to somebody else, or what that one
 * answered, is no message that their mail programs could show the reply under. Where the ticket's contact gets the reply,
 * only what the contact knows counts, whoever gets a copy.
 *
 * @param contact if it gets the reply
 */
record Conversation(Optional<ContactId> contact, Set<EmailAddress> readers) {

    /** @param addresses of the contact */
    static Conversation of(ContactId contact, Set<EmailAddress> addresses, Recipients reply) {
        var readers = reply.all().collect(Collectors.toSet());
        return Collections.disjoint(readers, addresses)
                ? new Conversation(Optional.empty(), readers)
                : new Conversation(Optional.of(contact), addresses);
    }

    Set<MessageId> among(Collection<ThreadEntry> thread) {
        return thread.stream().filter(this::isKnown).map(ThreadEntry::id).collect(Collectors.toSet());
    }

    private boolean isKnown(ThreadEntry entry) {
        return people(entry).anyMatch(readers::contains)
                || (contact.isPresent() && (isFromContact(entry) || wentToContact(entry)));
    }

    private boolean isFromContact(ThreadEntry entry) {
        return entry.contact().equals(contact);
    }

    /** Messages from before recipients were kept went to the contact. */
    private static boolean wentToContact(ThreadEntry entry) {
        return entry.kind() == MessageKind.TO_CUSTOMER
                && entry.recipients().to().isEmpty();
    }

    private static Stream<EmailAddress> people(ThreadEntry entry) {
        return Stream.concat(entry.from().stream(), entry.recipients().all());
    }
}
