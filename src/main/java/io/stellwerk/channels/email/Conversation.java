package io.stellwerk.channels.email;

import io.stellwerk.base.EmailAddress;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.tickets.MessageId;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.Recipients;
import io.stellwerk.tickets.ThreadEntry;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What those who get a reply know of its ticket: what they wrote or got. A forward to somebody else, or what that one
 * answered, is no message that their mail programs could show the reply under.
 *
 * @param contact the ticket's, who may write from several addresses
 */
record Conversation(ContactId contact, Set<EmailAddress> readers) {

    static Conversation of(ContactId contact, Recipients reply) {
        return new Conversation(contact, reply.all().collect(Collectors.toSet()));
    }

    Set<MessageId> among(Collection<ThreadEntry> thread) {
        return thread.stream().filter(this::isKnown).map(ThreadEntry::id).collect(Collectors.toSet());
    }

    private boolean isKnown(ThreadEntry entry) {
        return isFromContact(entry) || wentToContact(entry) || people(entry).anyMatch(readers::contains);
    }

    private boolean isFromContact(ThreadEntry entry) {
        return entry.contact().filter(contact::equals).isPresent();
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
