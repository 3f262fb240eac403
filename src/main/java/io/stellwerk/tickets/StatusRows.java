package io.stellwerk.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of statuses and of what gives them to tickets. */
@Repository
class StatusRows {

    private static final String COLUMNS = "SELECT id, name, built_in, open, colour, version FROM ticket_status";

    private final JdbcClient jdbc;

    StatusRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TicketStatus> all() {
        var roles = roles();
        return jdbc.sql(COLUMNS + " ORDER BY position, id")
                .query((row, number) -> status(row, roles))
                .list();
    }

    /** The status of a role; who makes it open or closed waits, so that what is written of a ticket stays right. */
    HeldStatus hold(StatusRole role) {
        return jdbc.sql("""
                        SELECT s.id, COALESCE(s.built_in, s.name) AS name, s.open FROM ticket_status_role r
                        JOIN ticket_status s ON s.id = r.status_id WHERE r.role = :role LOCK IN SHARE MODE
                        """).param("role", role.name()).query(StatusRows::held).single();
    }

    Optional<HeldStatus> hold(StatusId status) {
        return jdbc.sql("""
                        SELECT id, COALESCE(built_in, name) AS name, open FROM ticket_status
                        WHERE id = :id LOCK IN SHARE MODE
                        """).param("id", status.value()).query(StatusRows::held).optional();
    }

    /** Where a ticket stands that the caller holds. */
    HeldStatus of(TicketId ticket) {
        return jdbc.sql("""
                        SELECT s.id, COALESCE(s.built_in, s.name) AS name, s.open
                        FROM ticket t JOIN ticket_status s ON s.id = t.status_id WHERE t.id = :ticket
                        """)
                .param("ticket", ticket.value())
                .query(StatusRows::held)
                .single();
    }

    private Map<Long, Set<StatusRole>> roles() {
        var roles = new HashMap<Long, Set<StatusRole>>();
        jdbc.sql("SELECT role, status_id FROM ticket_status_role").query(row -> {
            roles.computeIfAbsent(row.getLong("status_id"), status -> EnumSet.noneOf(StatusRole.class))
                    .add(StatusRole.valueOf(row.getString("role")));
        });
        return roles;
    }

    private static HeldStatus held(ResultSet row, int number) throws SQLException {
        return new HeldStatus(new StatusId(row.getLong("id")), row.getString("name"), row.getBoolean("open"));
    }

    private static TicketStatus status(ResultSet row, Map<Long, Set<StatusRole>> roles) throws SQLException {
        return new TicketStatus(
                new StatusId(row.getLong("id")),
                row.getString("name"),
                Optional.ofNullable(row.getString("built_in")).map(BuiltInStatus::valueOf),
                row.getBoolean("open"),
                StatusColour.valueOf(row.getString("colour")),
                roles.getOrDefault(row.getLong("id"), Set.of()),
                row.getLong("version"));
    }
}
