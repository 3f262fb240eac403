package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** Everybody has one draft of a kind on a ticket. */
record DraftKey(UserId user, TicketId ticket, MessageKind kind) {

    static DraftKey in(ResultSet row, UserId user) throws SQLException {
        return new DraftKey(user, new TicketId(row.getLong("ticket_id")), MessageKind.valueOf(row.getString("kind")));
    }

    Map<String, Object> parameters() {
        return Map.of("user", user.value(), "ticket", ticket.value(), "kind", kind.name());
    }
}
