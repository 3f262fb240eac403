package io.stellwerk.tickets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
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
        return read("leads_to IS NULL");
    }

    /** Deleted ones whose tickets are on their way to another one. */
    List<TicketStatus> left() {
        return read("leads_to IS NOT NULL");
    }

    /** Where the tickets of deleted statuses are on their way to. */
    Map<StatusId, StatusId> ways() {
        var ways = new HashMap<StatusId, StatusId>();
        jdbc.sql("SELECT id, leads_to FROM ticket_status WHERE leads_to IS NOT NULL")
                .query(row -> {
                    ways.put(new StatusId(row.getLong("id")), new StatusId(row.getLong("leads_to")));
                });
        return ways;
    }

    private List<TicketStatus> read(String which) {
        var roles = roles();
        return jdbc.sql(COLUMNS + " WHERE " + which + " ORDER BY position, id")
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
                        WHERE id = :id AND leads_to IS NULL LOCK IN SHARE MODE
                        """).param("id", status.value()).query(StatusRows::held).optional();
    }

    /** What the tickets of a status should have: itself, or the one that they get instead. */
    HeldStatus destination(StatusId status) {
        var to = jdbc.sql("SELECT COALESCE(leads_to, id) FROM ticket_status WHERE id = :id LOCK IN SHARE MODE")
                .param("id", status.value())
                .query(Long.class)
                .single();
        return hold(new StatusId(to)).orElseThrow();
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

    /** Empty when the name is taken. */
    Optional<StatusId> insert(StatusSettings wanted) {
        var key = new GeneratedKeyHolder();
        try {
            jdbc.sql("""
                            INSERT INTO ticket_status (name, open, colour, position)
                            SELECT :name, :open, :colour, COALESCE(MAX(position), 0) + 1 FROM ticket_status
                            """)
                    .param("name", wanted.name().orElseThrow())
                    .param("open", wanted.open())
                    .param("colour", wanted.colour().name())
                    .update(key);
            return Optional.ofNullable(key.getKey()).map(Number::longValue).map(StatusId::new);
        } catch (DuplicateKeyException taken) {
            return Optional.empty();
        }
    }

    /** Whoever gives it to a ticket waits until this transaction ends. A new name is the same in every language. */
    PipelineResult update(TicketStatus seen, StatusSettings wanted) {
        try {
            return jdbc.sql("""
                            UPDATE ticket_status SET built_in = IF(:renamed, NULL, built_in), name = :name, open = :open,
                                   colour = :colour, version = version + 1
                            WHERE id = :id AND version = :version AND leads_to IS NULL
                            """)
                                    .param("renamed", wanted.name().isPresent())
                                    .param("name", wanted.name().orElse(seen.name()))
                                    .param("open", wanted.open())
                                    .param("colour", wanted.colour().name())
                                    .param("id", seen.id().value())
                                    .param("version", seen.version())
                                    .update()
                            == 1
                    ? PipelineResult.SAVED
                    : PipelineResult.OUTDATED;
        } catch (DuplicateKeyException taken) {
            return PipelineResult.NAME_TAKEN;
        }
    }

    /** The statuses that lose a role to this one are other ones from then on. */
    void give(StatusId status, Set<StatusRole> roles) {
        roles.stream().sorted().forEach(role -> {
            jdbc.sql("""
                            UPDATE ticket_status s JOIN ticket_status_role r ON r.status_id = s.id
                            SET s.version = s.version + 1 WHERE r.role = :role AND s.id <> :status
                            """)
                    .param("role", role.name())
                    .param("status", status.value())
                    .update();
            jdbc.sql("UPDATE ticket_status_role SET status_id = :status WHERE role = :role")
                    .param("role", role.name())
                    .param("status", status.value())
                    .update();
        });
    }

    void order(List<TicketStatus> statuses) {
        for (int place = 0; place < statuses.size(); place++) {
            jdbc.sql("UPDATE ticket_status SET position = :place WHERE id = :id")
                    .param("place", place + 1)
                    .param("id", statuses.get(place).id().value())
                    .update();
        }
    }

    Optional<TicketStatus> lock(StatusId status) {
        var roles = roles();
        return jdbc.sql(COLUMNS + " WHERE id = :id AND leads_to IS NULL FOR UPDATE")
                .param("id", status.value())
                .query((row, number) -> status(row, roles))
                .optional();
    }

    /** It is no longer there for anybody but its tickets, and those on their way to it go on to that one. */
    void leave(StatusId status, StatusId instead) {
        List.of("id", "leads_to")
                .forEach(which -> jdbc.sql("UPDATE ticket_status SET leads_to = :instead, version = version + 1 WHERE "
                                + which + " = :id")
                        .param("instead", instead.value())
                        .param("id", status.value())
                        .update());
    }

    void deleteIfLeft(StatusId status) {
        jdbc.sql("DELETE FROM ticket_status WHERE id = :id AND leads_to IS NOT NULL")
                .param("id", status.value())
                .update();
    }

    void delete(StatusId status) {
        jdbc.sql("DELETE FROM ticket_status WHERE id = :id")
                .param("id", status.value())
                .update();
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
