package io.stellwerk.tickets;

import io.stellwerk.base.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Repository;

/** Writes a ticket, its message and its first stage with one call of a procedure instead of five statements. */
@Repository
class Openings {

    /** @param slaRevision of the policies in force, which stay so until this transaction ends */
    record Opening(TicketId ticket, MessageId message, long slaRevision) {}

    private static final String CALL = "CALL open_ticket(?, ?, ?, ?, ?, ?, ?, ?)";

    private final JdbcOperations jdbc;

    Openings(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    Opening write(NewTicket ticket) {
        var text = ticket.text();
        return Objects.requireNonNull(jdbc.queryForObject(
                CALL,
                Openings::opening,
                TicketRows.shortened(ticket.subject(), TicketRows.LONGEST_SUBJECT),
                ticket.type().name(),
                text.from().value(),
                ticket.channel().value(),
                Utc.of(text.writtenAt()),
                TicketRows.shortened(text.plain(), TicketRows.LONGEST_PREVIEW),
                text.html().value(),
                text.plain()));
    }

    private static Opening opening(ResultSet row, int number) throws SQLException {
        return new Opening(
                new TicketId(row.getLong("opened")), new MessageId(row.getLong("said")), row.getLong("policies"));
    }
}
