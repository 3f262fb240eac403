package io.stellwerk.routing;

import io.stellwerk.contacts.Contact;
import io.stellwerk.contacts.ContactAttributes;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.routing.Condition.Property;
import io.stellwerk.tickets.QueuedLabels;
import io.stellwerk.tickets.QueuedTicket;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketQueue;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what the conditions of skill rules look at, many tickets in a fixed number of statements. */
@Component
class Samples {

    private static final Set<Property> LABELS = Set.of(Property.PRIORITY, Property.CATEGORY, Property.TAGS);
    private static final Set<Property> WRITER =
            Set.of(Property.CONTACT_NAME, Property.CONTACT_EMAIL, Property.CONTACT_COMPANY, Property.CONTACT_PHONE);

    private final Contacts contacts;
    private final ContactAttributes attributes;
    private final TicketQueue queue;

    Samples(Contacts contacts, ContactAttributes attributes, TicketQueue queue) {
        this.contacts = contacts;
        this.attributes = attributes;
        this.queue = queue;
    }

    /** None is sampled where no skill depends on it, and nothing is read that no condition looks at. */
    Map<TicketId, TicketSample> of(SkillRouting skills, List<QueuedTicket> tickets) {
        if (!skills.on()) {
            return Map.of();
        }
        var ids = tickets.stream().map(ticket -> ticket.facts().ticket()).toList();
        var words = skills.looksAt(Set.of(Property.TEXT))
                ? queue.firstWords(ids, TicketSample.LONGEST_TEXT)
                : Map.<TicketId, String>of();
        var labels = skills.looksAt(LABELS) ? queue.labels(ids) : Map.<TicketId, QueuedLabels>of();
        var writers = skills.looksAt(WRITER) ? writers(skills, tickets) : Map.<ContactId, SampleContact>of();
        return tickets.stream()
                .collect(Collectors.toMap(
                        ticket -> ticket.facts().ticket(),
                        ticket -> new TicketSample(
                                ticket.subject(),
                                words.getOrDefault(ticket.facts().ticket(), ""),
                                writers.getOrDefault(ticket.facts().contact(), SampleContact.NOBODY),
                                labels.getOrDefault(ticket.facts().ticket(), QueuedLabels.NEW))));
    }

    SampleContact of(Contact contact) {
        var id = Set.of(contact.id());
        return sample(contact, attributes.companies(id), attributes.phones(id));
    }

    private Map<ContactId, SampleContact> writers(SkillRouting skills, Collection<QueuedTicket> tickets) {
        var ids = tickets.stream().map(ticket -> ticket.facts().contact()).collect(Collectors.toSet());
        var companies = skills.looksAt(Set.of(Property.CONTACT_COMPANY))
                ? attributes.companies(ids)
                : Map.<ContactId, String>of();
        var phones =
                skills.looksAt(Set.of(Property.CONTACT_PHONE)) ? attributes.phones(ids) : Map.<ContactId, String>of();
        return contacts.byId(ids).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> sample(entry.getValue(), companies, phones)));
    }

    private static SampleContact sample(
            Contact contact, Map<ContactId, String> companies, Map<ContactId, String> phones) {
        return new SampleContact(
                contact.name(),
                contact.email().value(),
                Optional.ofNullable(companies.get(contact.id())).orElse(""),
                Optional.ofNullable(phones.get(contact.id())).orElse(""));
    }
}
