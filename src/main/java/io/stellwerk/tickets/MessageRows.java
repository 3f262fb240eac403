package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Inserted;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.Utc;
import io.stellwerk.contacts.ContactId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of messages. */
@Repository
class MessageRows {

    private static final String INSERT = """
            INSERT INTO message (ticket_id, kind, contact_id, user_id, written_at, html, plain, delivery)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations inserts;
    private final AttachmentRows files;
    private final MessageAddresses addresses;

    MessageRows(JdbcClient jdbc, JdbcOperations inserts, AttachmentRows files, MessageAddresses addresses) {
        this.jdbc = jdbc;
        this.inserts = inserts;
        this.files = files;
        this.addresses = addresses;
    }

    MessageId fromCustomer(TicketId ticket, CustomerText text, Instant now) {
        var message = insert(
                ticket,
                MessageKind.FROM_CUSTOMER,
                Optional.of(text.from()),
                Optional.empty(),
                text.html(),
                text.plain(),
                Delivery.State.NONE,
                now);
        complete(message, text);
        return message;
    }

    /** As {@link #fromCustomer}, in a ticket in which somebody may have answered. */
    MessageId fromCustomerAgain(TicketId ticket, CustomerText text, Instant now) {
        return fromCustomer(ticket, text, behind(MessageKind.TO_CUSTOMER, ticket, now));
    }

    /** Files and addresses of a customer's message. */
    void complete(MessageId message, CustomerText text) {
        text.files().forEach(file -> files.attach(message, file));
        addresses.cameFrom(message, text);
    }

    MessageId note(TicketId ticket, UserId author, SafeHtml html, Instant now) {
        return insert(
                ticket,
                MessageKind.NOTE,
                Optional.empty(),
                Optional.of(author),
                html,
                html.plain(),
                Delivery.State.NONE,
                now);
    }

    MessageId fromAgent(TicketId ticket, UserId author, SafeHtml html, Recipients recipients, Instant now) {
        return sent(ticket, MessageKind.TO_CUSTOMER, author, html, recipients, Delivery.State.SENDING, now);
    }

    MessageId fromAgent(TicketId ticket, UserId author, Draft draft, Instant now) {
        var state = draft.kind().isSent() ? Delivery.State.HELD : Delivery.State.NONE;
        var message = sent(ticket, draft.kind(), author, draft.html(), draft.recipients(), state, now);
        draft.files().forEach(file -> files.attach(message, file));
        return message;
    }

    private MessageId sent(
            TicketId ticket,
            MessageKind kind,
            UserId author,
            SafeHtml html,
            Recipients recipients,
            Delivery.State state,
            Instant now) {
        var message = insert(
                ticket,
                kind,
                Optional.empty(),
                Optional.of(author),
                html,
                html.plain(),
                state,
                behind(MessageKind.FROM_CUSTOMER, ticket, now));
        addresses.goesTo(message, recipients);
        return message;
    }

    /** The moment of what is said now, behind what it follows: the clock of the node that took that in may be ahead. */
    private Instant behind(MessageKind said, TicketId ticket, Instant now) {
        return jdbc.sql("""
                        SELECT GREATEST(:now, opened_at, COALESCE(
                            (SELECT MAX(COALESCE(resent_at, written_at)) FROM message
                             WHERE ticket_id = :ticket AND kind = :said) + INTERVAL 1 MICROSECOND, opened_at)) AS at
                        FROM ticket WHERE id = :ticket
                        """)
                .param("now", Utc.of(now))
                .param("ticket", ticket.value())
                .param("said", said.name())
                .query((row, number) -> Utc.read(row, "at"))
                .single();
    }

    /** Whether the contact wrote last; what was not delivered is no answer. */
    boolean awaitsAnswer(TicketId ticket) {
        return jdbc.sql("""
                        SELECT kind FROM message
                        WHERE ticket_id = :ticket AND kind IN ('FROM_CUSTOMER', 'TO_CUSTOMER') AND delivery <> 'FAILED'
                        ORDER BY COALESCE(resent_at, written_at) DESC, id DESC LIMIT 1
                        """)
                .param("ticket", ticket.value())
                .query((row, number) -> MessageKind.valueOf(row.getString("kind")))
                .optional()
                .filter(MessageKind.FROM_CUSTOMER::equals)
                .isPresent();
    }

    List<ThreadEntry> thread(TicketId ticket) {
        var lines = addresses.of(ticket);
        return jdbc.sql("""
                        SELECT id, kind, contact_id, user_id, written_at, html, plain, delivery, delivery_detail, leaves_at
                        FROM message WHERE ticket_id = :ticket ORDER BY id
                        """)
                .param("ticket", ticket.value())
                .query((row, number) -> entry(row, lines.getOrDefault(new MessageId(row.getLong("id")), List.of())))
                .list();
    }

    private static ThreadEntry entry(ResultSet row, List<MessageAddresses.Line> lines) throws SQLException {
        return new ThreadEntry(
                new MessageId(row.getLong("id")),
                MessageKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getObject("contact_id", Long.class)).map(ContactId::new),
                Optional.ofNullable(row.getObject("user_id", Long.class)).map(UserId::new),
                Utc.read(row, "written_at"),
                SafeHtml.stored(row.getString("html")),
                row.getString("plain"),
                new Delivery(Delivery.State.valueOf(row.getString("delivery")), row.getString("delivery_detail")),
                MessageAddresses.in(MessageAddresses.Role.FROM, lines).stream().findFirst(),
                MessageAddresses.recipients(lines),
                Utc.readOptional(row, "leaves_at"));
    }

    Recipients recipients(MessageId message) {
        return MessageAddresses.recipients(addresses.of(message));
    }

    /** @return the ticket, or empty when there is no such message */
    Optional<TicketId> ticketOf(MessageId message) {
        return jdbc.sql("SELECT ticket_id FROM message WHERE id = :id")
                .param("id", message.value())
                .query((row, number) -> new TicketId(row.getLong("ticket_id")))
                .optional();
    }

    /** The contact who wrote it; empty when one of us did. */
    Optional<ContactId> writer(MessageId message) {
        return jdbc.sql("SELECT contact_id FROM message WHERE id = :id AND contact_id IS NOT NULL")
                .param("id", message.value())
                .query((row, number) -> new ContactId(row.getLong("contact_id")))
                .optional();
    }

    void delivery(MessageId message, Delivery delivery) {
        jdbc.sql("UPDATE message SET delivery = :state, delivery_detail = :detail WHERE id = :id")
                .param("state", delivery.state().name())
                .param("detail", TicketRows.shortened(delivery.detail(), 500))
                .param("id", message.value())
                .update();
    }

    void resent(TicketId ticket, MessageId message, Instant now) {
        delivery(message, new Delivery(Delivery.State.SENDING, ""));
        jdbc.sql("UPDATE message SET resent_at = :now WHERE id = :id")
                .param("now", Utc.of(behind(MessageKind.FROM_CUSTOMER, ticket, now)))
                .param("id", message.value())
                .update();
    }

    private MessageId insert(
            TicketId ticket,
            MessageKind kind,
            Optional<ContactId> contact,
            Optional<UserId> user,
            SafeHtml html,
            String plain,
            Delivery.State delivery,
            Instant now) {
        return new MessageId(Inserted.row(
                inserts,
                INSERT,
                ticket.value(),
                kind.name(),
                contact.map(ContactId::value).orElse(null),
                user.map(UserId::value).orElse(null),
                Utc.of(now),
                html.value(),
                plain,
                delivery.name()));
    }
}
