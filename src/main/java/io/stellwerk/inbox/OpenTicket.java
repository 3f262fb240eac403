package io.stellwerk.inbox;

import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.contacts.Contact;
import io.stellwerk.routing.RoutingDecision;
import io.stellwerk.team.SkillId;
import io.stellwerk.tickets.Mention;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.ThreadEntry;
import io.stellwerk.tickets.TicketDetails;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketRow;
import io.stellwerk.tickets.TicketSla;
import io.stellwerk.tickets.TicketStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A ticket with the names of everything that its page shows. */
record OpenTicket(
        UserId reader,
        boolean readerHasSeat,
        TicketDetails details,
        Labels labels,
        Contact contact,
        List<Mention> mentions,
        Map<UserId, Person> people,
        List<String> teams,
        Optional<ChannelAccount> channel,
        Optional<RoutingDecision> decision,
        Map<SkillId, String> skills,
        Optional<TicketSla> sla,
        Instant readAt,
        Surroundings around) {

    TicketId id() {
        return ticket().id();
    }

    TicketRow ticket() {
        return details.ticket();
    }

    TicketStatus status() {
        return labels.status();
    }

    /** The contact that wrote a message; after merging this need not be that of the ticket. */
    Contact writer(ThreadEntry entry) {
        return entry.contact()
                .flatMap(id -> Optional.ofNullable(around.writers().get(id)))
                .orElse(contact);
    }

    /** The last that the reader wrote of a kind. */
    Optional<ThreadEntry> newest(MessageKind kind) {
        return details.thread().reversed().stream()
                .filter(entry -> entry.kind() == kind && entry.user().equals(Optional.of(reader)))
                .findFirst();
    }

    boolean editable() {
        return details.editable();
    }

    /** Whether the reader becomes the owner by answering. */
    boolean goesToWhoeverAnswers() {
        return ticket().owner().isEmpty()
                && readerHasSeat
                && person(reader).filter(Person::worksOnTickets).isPresent();
    }

    Optional<Person> person(UserId user) {
        return Optional.ofNullable(people.get(user));
    }

    /** "French, Billing" */
    String names(Collection<SkillId> wanted) {
        return wanted.stream()
                .map(skill -> skills.getOrDefault(skill, "–"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    String name(UserId user) {
        return person(user).map(Person::name).orElse("–");
    }
}
