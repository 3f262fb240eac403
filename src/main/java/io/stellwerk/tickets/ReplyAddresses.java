package io.stellwerk.tickets;

import io.stellwerk.base.EmailAddress;
import io.stellwerk.contacts.Contact;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.contacts.Contacts;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds out where an answer goes (spec/04 section 2: no implicit widening of recipients). */
@Component
class ReplyAddresses {

    private final MessageRows messages;
    private final Contacts contacts;

    ReplyAddresses(MessageRows messages, Contacts contacts) {
        this.messages = messages;
        this.contacts = contacts;
    }

    ReplyTo of(TicketId ticket, ContactId contact) {
        return of(messages.thread(ticket), contact);
    }

    /** Somebody else's mail, such as the answer to a forwarded one, does not change where answers go. */
    ReplyTo of(List<ThreadEntry> thread, ContactId contact) {
        var customer = contacts.find(contact).orElseThrow();
        var address = lastUsedBy(customer, thread).orElse(customer.email());
        var others = thread.stream()
                .flatMap(ReplyAddresses::everybodyIn)
                .distinct()
                .filter(other -> !other.equals(address))
                .toList();
        return new ReplyTo(address, others);
    }

    private Optional<EmailAddress> lastUsedBy(Contact customer, List<ThreadEntry> thread) {
        var writers = contacts.byId(thread.stream()
                .map(ThreadEntry::contact)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet()));
        return thread.reversed().stream()
                .filter(entry -> entry.contact()
                        .map(writers::get)
                        .filter(writer -> writer.id().equals(customer.id()))
                        .isPresent())
                .map(ThreadEntry::from)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream<EmailAddress> everybodyIn(ThreadEntry entry) {
        return Stream.of(
                        entry.from().stream().toList(),
                        entry.recipients().to(),
                        entry.recipients().cc())
                .flatMap(Collection::stream);
    }
}
