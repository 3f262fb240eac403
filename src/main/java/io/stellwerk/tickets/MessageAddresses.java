package io.stellwerk.tickets;

import io.stellwerk.base.EmailAddress;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of who messages came from and went to. */
@Repository
class MessageAddresses {

    enum Role {
        FROM,
        TO,
        CC,
        BCC
    }

    /** One address of one message. */
    record Line(MessageId message, Role role, EmailAddress email) {}

    private final JdbcClient jdbc;

    MessageAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void cameFrom(MessageId message, CustomerText text) {
        text.writtenFrom().ifPresent(from -> add(message, Role.FROM, List.of(from)));
        add(message, Role.CC, text.others());
    }

    void goesTo(MessageId message, Recipients recipients) {
        add(message, Role.TO, recipients.to());
        add(message, Role.CC, recipients.cc());
        add(message, Role.BCC, recipients.bcc());
    }

    void forget(MessageId message) {
        jdbc.sql("DELETE FROM message_address WHERE message_id = :message")
                .param("message", message.value())
                .update();
    }

    Map<MessageId, List<Line>> of(TicketId ticket) {
        return lines("m.ticket_id = :id", ticket.value()).stream().collect(Collectors.groupingBy(Line::message));
    }

    List<Line> of(MessageId message) {
        return lines("m.id = :id", message.value());
    }

    private List<Line> lines(String condition, long id) {
        return jdbc.sql("""
                        SELECT a.message_id, a.role, a.email FROM message_address a JOIN message m ON m.id = a.message_id
                        WHERE %s ORDER BY a.message_id, a.role, a.position
                        """.formatted(condition))
                .param("id", id)
                .query((row, number) -> new Line(
                        new MessageId(row.getLong("message_id")),
                        Role.valueOf(row.getString("role")),
                        EmailAddress.of(row.getString("email"))))
                .list();
    }

    static List<EmailAddress> in(Role role, Collection<Line> lines) {
        return lines.stream()
                .filter(line -> line.role() == role)
                .map(Line::email)
                .toList();
    }

    static Recipients recipients(Collection<Line> lines) {
        return new Recipients(in(Role.TO, lines), in(Role.CC, lines), in(Role.BCC, lines));
    }

    private void add(MessageId message, Role role, List<EmailAddress> emails) {
        for (int position = 0; position < emails.size(); position++) {
            jdbc.sql("""
                            INSERT INTO message_address (message_id, role, position, email)
                            VALUES (:message, :role, :position, :email)
                            """)
                    .param("message", message.value())
                    .param("role", role.name())
                    .param("position", position)
                    .param("email", emails.get(position).value())
                    .update();
        }
    }
}
