package io.stellwerk.inbox;

import com.vaadin.flow.component.UI;
import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.ui.Moments;
import io.stellwerk.contacts.Contact;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.Forwards;
import io.stellwerk.tickets.MessageId;
import io.stellwerk.tickets.ThreadEntry;
import io.stellwerk.tickets.TicketDetails;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Tickets;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Begins the mail that passes a message on: who wrote it and when, and below its text as a quote. */
@Component
class Forwarding {

    private final Forwards forwards;
    private final Tickets tickets;
    private final Contacts contacts;
    private final Accounts accounts;

    Forwarding(Forwards forwards, Tickets tickets, Contacts contacts, Accounts accounts) {
        this.forwards = forwards;
        this.tickets = tickets;
        this.contacts = contacts;
        this.accounts = accounts;
    }

    void begin(TicketId ticket, MessageId message) {
        tickets.show(ticket).ifPresent(shown -> begin(shown, message));
    }

    private void begin(TicketDetails shown, MessageId message) {
        shown.thread().stream()
                .filter(entry -> entry.id().equals(message))
                .findFirst()
                .ifPresent(entry -> forwards.begin(shown.ticket().id(), message, quoted(entry)));
    }

    private SafeHtml quoted(ThreadEntry entry) {
        var line =
                UI.getCurrentOrThrow().getTranslation("inbox.forward.wrote", author(entry), Moments.exact(entry.at()));
        return SafeHtml.sanitise("<p><br></p>" + new Element("p").text(line).outerHtml() + "<blockquote>"
                + entry.html().value() + "</blockquote>");
    }

    private String author(ThreadEntry entry) {
        return entry.user()
                .flatMap(accounts::find)
                .map(Person::name)
                .or(() -> entry.contact().flatMap(contacts::find).map(Forwarding::named))
                .orElse("–");
    }

    private static String named(Contact contact) {
        return contact.name().equals(contact.email().value())
                ? contact.name()
                : contact.name() + " <" + contact.email().value() + ">";
    }
}
