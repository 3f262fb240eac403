package io.stellwerk.channels.email;

import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.Sha256;
import io.stellwerk.contacts.Contact;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.ChannelId;
import io.stellwerk.tickets.MessageId;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketSubject;
import io.stellwerk.tickets.Tickets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds the ticket a mail continues (spec/03 section 1): an id we issued, then a known Message-ID, then the ticket's
 * number in the subject if the sender is the ticket's contact.
 */
@Component
class MailThreads {

    private static final Pattern NUMBER = Pattern.compile("\\[#(\\d{1,18})]");
    private static final int MOST_NUMBERS = 5;
    private static final int LONGEST_HEADER = 998;

    private final JdbcClient jdbc;
    private final IssuedMessageId issued;
    private final Contacts contacts;
    private final Tickets tickets;

    MailThreads(JdbcClient jdbc, IssuedMessageId issued, Contacts contacts, Tickets tickets) {
        this.jdbc = jdbc;
        this.issued = issued;
        this.contacts = contacts;
        this.tickets = tickets;
    }

    Optional<TicketId> find(ChannelId channel, ParsedMail mail) {
        return continued(channel, mail).filter(ticket -> tickets.subject(ticket).isPresent());
    }

    /**
     * Whether we sent this very mail from this channel, so that it is in its ticket already. One of another channel is
     * news here, unless nobody wrote it: two channels that answer each other on their own would never end.
     */
    boolean cameBack(ChannelId channel, ParsedMail mail) {
        return ours(mail)
                .filter(message -> mail.automatic() || leftFrom(message, channel))
                .isPresent();
    }

    void remember(ChannelId channel, TicketId ticket, MessageId message, String header) {
        jdbc.sql("""
                        INSERT IGNORE INTO mail_message (message_id, ticket_id, channel_id, header, header_hash)
                        VALUES (:message, :ticket, :channel, :header, :hash)
                        """)
                .param("message", message.value())
                .param("ticket", ticket.value())
                .param("channel", channel.value())
                .param("header", header.length() <= LONGEST_HEADER ? header : header.substring(0, LONGEST_HEADER))
                .param("hash", Sha256.of(header))
                .update();
    }

    /** The Message-ID of a mail that came, left or is to leave. */
    Optional<String> remembered(MessageId message) {
        return jdbc.sql("SELECT header FROM mail_message WHERE message_id = :message")
                .param("message", message.value())
                .query(String.class)
                .optional();
    }

    /** The Message-IDs of those of a ticket's mails that came or left before this one, oldest first. */
    List<String> before(TicketId ticket, MessageId message, Set<MessageId> among) {
        return jdbc
                .sql("SELECT message_id, header FROM mail_message WHERE ticket_id = :ticket AND message_id < :message"
                        + " ORDER BY message_id")
                .param("ticket", ticket.value())
                .param("message", message.value())
                .query((row, number) -> Map.entry(new MessageId(row.getLong("message_id")), row.getString("header")))
                .list()
                .stream()
                .filter(mail -> among.contains(mail.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What another channel of ours sent continues nothing but a ticket of this one. */
    private Optional<TicketId> continued(ChannelId channel, ParsedMail mail) {
        return ours(mail).isPresent()
                ? known(channel, mail)
                : issuedByUs(mail).or(() -> known(channel, mail)).or(() -> numbered(mail));
    }

    private Optional<MessageId> ours(ParsedMail mail) {
        return mail.messageId().flatMap(issued::message);
    }

    private boolean leftFrom(MessageId message, ChannelId channel) {
        return jdbc.sql("SELECT COUNT(*) FROM mail_message WHERE message_id = :message AND channel_id = :channel")
                        .param("message", message.value())
                        .param("channel", channel.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Optional<TicketId> issuedByUs(ParsedMail mail) {
        return mail.references().stream()
                .flatMap(reference ->
                        issued
                                .message(reference)
                                .flatMap(tickets::ticketOf)
                                .or(() -> issued.ticket(reference))
                                .stream())
                .findFirst();
    }

    private Optional<TicketId> known(ChannelId channel, ParsedMail mail) {
        var hashes = mail.references().stream().map(Sha256::of).toList();
        if (hashes.isEmpty()) {
            return Optional.empty();
        }
        var known = new HashMap<String, TicketId>();
        jdbc.sql("""
                        SELECT header_hash, ticket_id FROM mail_message
                        WHERE channel_id = :channel AND header_hash IN (:hashes) ORDER BY message_id
                        """).param("channel", channel.value()).param("hashes", hashes).query(row -> {
            known.putIfAbsent(row.getString("header_hash"), new TicketId(row.getLong("ticket_id")));
        });
        return hashes.stream().filter(known::containsKey).map(known::get).findFirst();
    }

    private Optional<TicketId> numbered(ParsedMail mail) {
        return NUMBER.matcher(mail.subject())
                .results()
                .limit(MOST_NUMBERS)
                .map(match -> new TicketId(Long.parseLong(match.group(1))))
                .filter(ticket -> isFromItsContact(ticket, mail.sender()))
                .findFirst();
    }

    private boolean isFromItsContact(TicketId ticket, EmailAddress sender) {
        var contact = tickets.subject(ticket).map(TicketSubject::contact);
        return contact.isPresent() && contacts.find(sender).map(Contact::id).equals(contact);
    }
}
