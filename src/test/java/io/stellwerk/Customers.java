package io.stellwerk;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.channels.Channels;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.CustomerText;
import io.stellwerk.tickets.IncomingFile;
import io.stellwerk.tickets.NewTicket;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketType;
import io.stellwerk.tickets.Tickets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** Writes as customers do, to an address that no rule watches, so that a test decides who owns what. */
@TestComponent
public class Customers {

    private static final String ADMIN = "superadmin@demo.example";

    private final Tickets tickets;
    private final Contacts contacts;
    private final Channels channels;
    private final Accounts accounts;
    private final ActingAs acting;
    private final Clock clock;

    Customers(Tickets tickets, Contacts contacts, Channels channels, Accounts accounts, ActingAs acting, Clock clock) {
        this.tickets = tickets;
        this.contacts = contacts;
        this.channels = channels;
        this.accounts = accounts;
        this.acting = acting;
        this.clock = clock;
    }

    public TicketId write(String subject, IncomingFile... files) {
        return tickets.open(new NewTicket(subject, TicketType.EMAIL, channel(), text("Hello", files)))
                .ticket();
    }

    /** To the mailbox of this crew, whose rule decides who gets it. */
    public TicketId write(Crew to, String subject) {
        return tickets.open(fresh(to.channel(), subject)).ticket();
    }

    public NewTicket fresh(ChannelId to, String subject) {
        return new NewTicket(subject, TicketType.EMAIL, to, text("Hello"));
    }

    public void reply(TicketId ticket, String words) {
        tickets.customerReplied(ticket, text(words));
    }

    public TicketId writeTo(String agent, String subject) {
        var ticket = write(subject);
        give(ticket, agent);
        return ticket;
    }

    public void give(TicketId ticket, String agent) {
        acting.run(ADMIN, () -> tickets.assign(ticket, user(agent)));
    }

    public UserId user(String email) {
        return accounts.findByEmail(EmailAddress.of(email)).orElseThrow().id();
    }

    private CustomerText text(String words, IncomingFile... files) {
        var from = contacts.recognise(address(), "Mia Wolf");
        return new CustomerText(from, SafeHtml.fromPlain(words), words, List.of(files), clock.instant());
    }

    private ChannelId channel() {
        return acting.call(ADMIN, () -> channels.connectEmail("Unwatched", address()));
    }

    private static EmailAddress address() {
        return EmailAddress.of(UUID.randomUUID() + "@kunde.example");
    }
}
