package io.stellwerk.channels;

import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.base.Blobs;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Sha256;
import io.stellwerk.base.Utc;
import io.stellwerk.channels.Received.AlreadySeen;
import io.stellwerk.channels.Received.Joined;
import io.stellwerk.channels.Received.NewTicketOpened;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.CustomerText;
import io.stellwerk.tickets.NewTicket;
import io.stellwerk.tickets.Tickets;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Takes every message in exactly once: stored raw, recognised and turned into a ticket or joined to one. */
@Service
@Retried
public class Intake {

    private final JdbcClient jdbc;
    private final Blobs blobs;
    private final Contacts contacts;
    private final Tickets tickets;
    private final Clock clock;

    Intake(JdbcClient jdbc, Blobs blobs, Contacts contacts, Tickets tickets, Clock clock) {
        this.jdbc = jdbc;
        this.blobs = blobs;
        this.contacts = contacts;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** Once this returns and the transaction around it is committed, the message is safe. */
    @Unrestricted("Incoming messages belong to nobody who is logged in")
    public Received receive(InboundMessage message) {
        return isNew(message) ? take(message) : new AlreadySeen();
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
        return message.thread()
                .<Received>map(ticket -> new Joined(ticket, tickets.customerReplied(ticket, text)))
                .orElseGet(() -> opened(message, text));
    }

    private NewTicketOpened opened(InboundMessage message, CustomerText text) {
        var opened = tickets.open(new NewTicket(message.subject(), message.type(), message.channel(), text));
        return new NewTicketOpened(opened.ticket(), opened.message());
    }

    /** The unique key of the table decides, so that two nodes that get the same message at once agree. */
    private boolean isNew(InboundMessage message) {
        var hash = Sha256.of(message.externalId());
        var inserted = jdbc.sql("""
                        INSERT IGNORE INTO inbound_message (channel_id, external_id_hash, received_at)
                        VALUES (:channel, :hash, :at)
                        """)
                .param("channel", message.channel().value())
                .param("hash", hash)
                .param("at", Utc.of(clock.instant()))
                .update();
        if (inserted == 1) {
            keepRaw(message, hash);
        }
        return inserted == 1;
    }

    private void keepRaw(InboundMessage message, String hash) {
        jdbc.sql("""
                        UPDATE inbound_message SET raw_blob_id = :blob
                        WHERE channel_id = :channel AND external_id_hash = :hash
                        """)
                .param("blob", blobs.keep(message.raw()).value())
                .param("channel", message.channel().value())
                .param("hash", hash)
                .update();
    }
}
