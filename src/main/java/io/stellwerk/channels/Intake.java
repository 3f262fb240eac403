package io.stellwerk.channels;

import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.base.Retried;
import io.stellwerk.channels.Received.AlreadySeen;
import io.stellwerk.channels.Received.Joined;
import io.stellwerk.channels.Received.NewTicketOpened;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.CustomerText;
import io.stellwerk.tickets.NewTicket;
import io.stellwerk.tickets.Quarantine;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Tickets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Takes every message in exactly once: stored raw, recognised and turned into a ticket or joined to one. */
@Service
@Retried
public class Intake {

    private final Sources sources;
    private final Contacts contacts;
    private final Tickets tickets;
    private final Quarantine quarantine;
    private final BlockedSenders blockedSenders;
    private final Clock clock;

    Intake(
            Sources sources,
            Contacts contacts,
            Tickets tickets,
            Quarantine quarantine,
            BlockedSenders blockedSenders,
            Clock clock) {
        this.sources = sources;
        this.contacts = contacts;
        this.tickets = tickets;
        this.quarantine = quarantine;
        this.blockedSenders = blockedSenders;
        this.clock = clock;
    }

    /** Once this returns and the transaction around it is committed, the message is safe. */
    @Unrestricted("Incoming messages belong to nobody who is logged in")
    public Received receive(InboundMessage message) {
        return sources.isNew(message) ? take(message) : new AlreadySeen();
    }

    private Received take(InboundMessage message) {
        var now = clock.instant();
        var contact = contacts.recognise(message.sender(), message.senderName());
        var text = new CustomerText(
                contact,
                message.html(),
                message.plain(),
                message.files(),
                now,
                Optional.of(message.sender()),
                message.others());
        var blocked = blockedSenders.blocks(message.sender());
        return message.thread()
                .filter(ticket -> !blocked || quarantine.holds(ticket))
                .<Received>map(ticket -> joined(ticket, message, text))
                .orElseGet(() -> opened(message, text, blocked));
    }

    /** The ticket may have been merged with another one meanwhile. */
    private Joined joined(TicketId ticket, InboundMessage message, CustomerText text) {
        var written = tickets.customerReplied(ticket, text);
        sources.keep(message, written);
        return new Joined(tickets.ticketOf(written).orElse(ticket), written);
    }

    private NewTicketOpened opened(InboundMessage message, CustomerText text, boolean blocked) {
        var fresh = new NewTicket(message.subject(), message.type(), message.channel(), text);
        var opened = blocked ? quarantine.open(fresh) : tickets.open(fresh);
        sources.keep(message, opened.message());
        return new NewTicketOpened(opened.ticket(), opened.message());
    }
}
