package io.stellwerk.inbox;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.Mentions;
import io.stellwerk.tickets.TicketId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Who can be mentioned in a note: colleagues who may see the ticket. */
@Component
class MentionOffers {

    private final Mentions mentions;
    private final Accounts accounts;

    MentionOffers(Mentions mentions, Accounts accounts) {
        this.mentions = mentions;
        this.accounts = accounts;
    }

    List<Suggestion> of(TicketId ticket) {
        return people(ticket).stream().map(MentionOffers::suggestion).toList();
    }

    Optional<String> mention(TicketId ticket, String id) {
        return people(ticket).stream()
                .filter(person -> suggestion(person).id().equals(id))
                .map(MentionOffers::html)
                .findFirst();
    }

    private List<Person> people(TicketId ticket) {
        return accounts.byId(mentions.possible(ticket)).values().stream()
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    private static Suggestion suggestion(Person person) {
        return new Suggestion(
                Long.toString(person.id().value()),
                person.name(),
                "",
                person.email().value());
    }

    private static String html(Person person) {
        return new Element("strong")
                        .attr(SafeHtml.MENTION, Long.toString(person.id().value()))
                        .text("@" + person.name())
                        .outerHtml()
                + "&nbsp;";
    }
}
