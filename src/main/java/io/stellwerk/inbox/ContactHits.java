package io.stellwerk.inbox;

import io.stellwerk.contacts.Contact;
import io.stellwerk.contacts.ContactAttributes;
import io.stellwerk.contacts.ContactFacts;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.inbox.ContactHit.Fact;
import io.stellwerk.tickets.SearchWords;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketRow;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what of its contact a ticket was found by, where its subject, text and contact's name do not show it. */
@Component
class ContactHits {

    private final ContactAttributes attributes;

    ContactHits(ContactAttributes attributes) {
        this.attributes = attributes;
    }

    Map<TicketId, ContactHit> of(String typed, List<TicketRow> rows, Map<ContactId, Contact> who) {
        if (typed.isEmpty()) {
            return Map.of();
        }
        var facts = attributes.facts(rows.stream().map(TicketRow::contact).toList());
        var hits = new HashMap<TicketId, ContactHit>();
        for (var row : rows) {
            var name = Optional.ofNullable(who.get(row.contact()))
                    .map(Contact::name)
                    .orElse("");
            var unseen = SearchWords.of(typed).notIn(List.of(row.subject(), row.preview(), name));
            Optional.ofNullable(facts.get(row.contact()))
                    .flatMap(known -> hit(known, unseen))
                    .ifPresent(hit -> hits.put(row.id(), hit));
        }
        return hits;
    }

    private static Optional<ContactHit> hit(ContactFacts facts, SearchWords words) {
        return Stream.of(
                        Arrays.stream(facts.addresses().split(" ", -1))
                                .map(address -> new ContactHit(Fact.EMAIL, address)),
                        facts.company().stream().map(company -> new ContactHit(Fact.COMPANY, company)),
                        facts.phone().stream().map(phone -> new ContactHit(Fact.PHONE, phone)))
                .flatMap(hits -> hits)
                .filter(hit -> !words.in(hit.text()).isEmpty())
                .findFirst();
    }
}
