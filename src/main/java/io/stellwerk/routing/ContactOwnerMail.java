package io.stellwerk.routing;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.PublicAddress;
import io.stellwerk.base.SystemMail;
import io.stellwerk.base.SystemMailWriter;
import io.stellwerk.base.Texts;
import io.stellwerk.contacts.Contact;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketQueue;
import io.stellwerk.tickets.TicketSubject;
import io.stellwerk.tickets.Tickets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a contact sent while their owner was away, for the owner to read when back (spec/01 section 2). */
@Component
class ContactOwnerMail implements SystemMailWriter {

    static final String KIND = "contact-owner-away";

    private static final int LONGEST_TEXT = 20_000;

    private final Tickets tickets;
    private final TicketQueue queue;
    private final Contacts contacts;
    private final Accounts accounts;
    private final AuditLog audit;
    private final PublicAddress stellwerk;

    ContactOwnerMail(
            Tickets tickets,
            TicketQueue queue,
            Contacts contacts,
            Accounts accounts,
            AuditLog audit,
            PublicAddress stellwerk) {
        this.tickets = tickets;
        this.queue = queue;
        this.contacts = contacts;
        this.accounts = accounts;
        this.audit = audit;
        this.stellwerk = stellwerk;
    }

    static String reference(TicketId ticket, UserId owner) {
        return ticket.value() + " " + owner.value();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<SystemMail> write(String reference) {
        var parts = reference.split(" ", 2);
        var ticket = new TicketId(Long.parseLong(parts[0]));
        var owner = accounts.find(new UserId(Long.parseLong(parts[1]))).filter(Person::active);
        return owner.flatMap(
                person -> tickets.subject(ticket).map(subject -> written(ticket, subject, person, writer(subject))));
    }

    /** The ticket is unassigned, so that somebody sees it anyway. */
    @Override
    public void refused(String reference, String words) {
        audit.happened(
                AuditCategory.ROUTING, "owner-mail-refused", "#" + reference.split(" ", 2)[0] + ": " + words);
    }

    private String writer(TicketSubject subject) {
        return contacts.find(subject.contact()).map(Contact::name).orElse("–");
    }

    private SystemMail written(TicketId ticket, TicketSubject subject, Person owner, String writer) {
        var language = owner.language().locale();
        var words = queue.firstWords(Set.of(ticket), LONGEST_TEXT).getOrDefault(ticket, "");
        return new SystemMail(
                owner.email(),
                language,
                Texts.in(language, "routing.owner-mail.subject", writer, subject.text()),
                List.of(Texts.in(language, "routing.owner-mail.what", owner.name(), writer), words),
                Texts.in(language, "routing.owner-mail.link", Long.toString(ticket.value())),
                stellwerk.of("helpdesk/ticket/" + ticket.value()),
                List.of(Texts.in(language, "routing.owner-mail.unassigned")));
    }
}
