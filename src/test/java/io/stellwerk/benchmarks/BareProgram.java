package io.stellwerk.benchmarks;

import io.stellwerk.accounts.UserId;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.tickets.ChannelId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/**
 * The least that anybody could do: the rows of a routed ticket, its message and its decision, one durable transaction a
 * ticket, over one connection, with statements prepared once. It decides nothing.
 */
final class BareProgram implements AutoCloseable {

    private static final String TICKET = """
            INSERT INTO ticket (subject, type, status_id, open, contact_id, channel_id, owner_id, owner_assigned_at,
                                assignment_version, opened_at, last_activity_at, preview, routing)
            VALUES (?, 'EMAIL', 1, TRUE, ?, ?, ?, ?, 1, ?, ?, ?, 'SETTLED')
            """;
    private static final String MESSAGE = """
            INSERT INTO message (ticket_id, kind, contact_id, user_id, written_at, html, plain, delivery)
            VALUES (?, 'FROM_CUSTOMER', ?, NULL, ?, ?, ?, 'NONE')
            """;
    private static final String DECISION = """
            INSERT INTO routing_decision
                (ticket_id, at, type, rule_version, outcome, distribution, winner_id, roll_call_id, place, required)
            VALUES (?, ?, 'EMAIL', 1, 'ASSIGNED', 'LOAD_BALANCED', ?, 1, 1, NULL)
            """;

    private final Connection connection;
    private final PreparedStatement ticket;
    private final PreparedStatement message;
    private final PreparedStatement decision;
    private final ChannelId channel;

    BareProgram(DataSource database, ChannelId channel) throws SQLException {
        this.channel = channel;
        connection = database.getConnection();
        connection.setAutoCommit(false);
        ticket = connection.prepareStatement(TICKET, Statement.RETURN_GENERATED_KEYS);
        message = connection.prepareStatement(MESSAGE);
        decision = connection.prepareStatement(DECISION);
    }

    void store(ContactId contact, List<UserId> people, int number) throws SQLException {
        var now = Timestamp.from(Instant.EPOCH.plusSeconds(1_790_000_000L + number));
        var winner = people.get(number % people.size()).value();
        var id = ticket(contact, winner, now);
        message.setLong(1, id);
        message.setLong(2, contact.value());
        message.setTimestamp(3, now);
        message.setString(4, SampleTicket.HTML.value());
        message.setString(5, SampleTicket.PLAIN);
        message.executeUpdate();
        decision.setLong(1, id);
        decision.setTimestamp(2, now);
        decision.setLong(3, winner);
        decision.executeUpdate();
        connection.commit();
    }

    private long ticket(ContactId contact, long winner, Timestamp now) throws SQLException {
        ticket.setString(1, SampleTicket.SUBJECT);
        ticket.setLong(2, contact.value());
        ticket.setLong(3, channel.value());
        ticket.setLong(4, winner);
        ticket.setTimestamp(5, now);
        ticket.setTimestamp(6, now);
        ticket.setTimestamp(7, now);
        ticket.setString(8, SampleTicket.PLAIN.substring(0, 199));
        ticket.executeUpdate();
        try (var keys = ticket.getGeneratedKeys()) {
            keys.next();
            return keys.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.setAutoCommit(true);
        connection.close();
    }
}
