package io.stellwerk.inbox;

import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.contacts.Contact;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.routing.RoutingDecision;
import io.stellwerk.tickets.Mention;
import io.stellwerk.tickets.ThreadEntry;
import io.stellwerk.tickets.TicketDetails;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketRow;
import io.stellwerk.tickets.TicketSla;
import io.stellwerk.tickets.TicketStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A ticket with the names of everything that its page shows. */
record OpenTicket(
        UserId reader,
        TicketDetails details,
        TicketStatus status,
        Contact contact,
        Map<ContactId, Contact> writers,
        List<Mention> mentions,
        Map<UserId, Person> people,
        List<String> teams,
        Optional<ChannelAccount> channel,
        Optional<RoutingDecision> decision,
        Optional<TicketSla> sla,
        Instant readAt) {

    TicketId id() {
        return ticket().id();
    }

    TicketRow ticket() {
        return details.ticket();
    }

    boolean editable() {
        return details.editable();
    }

    /** Whoever wrote it outside: the contact, or somebody else who joined. */
    Contact writer(ThreadEntry entry) {
        return entry.contact().map(writers::get).orElse(contact);
    }

    Optional<Person> person(UserId user) {
        return Optional.ofNullable(people.get(user));
    }

    String name(UserId user) {
        return person(user).map(Person::name).orElse("–");
    }
}
