package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Utc;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose tickets are, in the table of tickets. */
@Repository
class OwnerRows {

    /**
     * From a list in which each ticket has its number, owner, time of assignment, routing and combination of teams, and what a
     * closed one is to wait for when it opens.
     */
    private static final String OWN = """
            UPDATE JSON_TABLE(?, '$[*]' COLUMNS (
                id BIGINT PATH '$[0]', owner BIGINT PATH '$[1]', at DATETIME(6) PATH '$[2]',
                routing VARCHAR(10) PATH '$[3]', teams BIGINT PATH '$[4]', routing_before VARCHAR(10) PATH '$[5]')) c
            STRAIGHT_JOIN ticket t FORCE INDEX (PRIMARY) ON t.id = c.id
            SET t.owner_id = c.owner, t.owner_assigned_at = c.at, t.routing = c.routing,
                t.routing_before = c.routing_before, t.assignment_version = t.assignment_version + 1,
                t.team_set = COALESCE(c.teams, t.team_set)
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations updates;

    OwnerRows(JdbcClient jdbc, JdbcOperations updates) {
        this.jdbc = jdbc;
        this.updates = updates;
    }

    /** Since when it belongs to its owner. */
    Optional<Instant> ownedSince(TicketId ticket) {
        return jdbc.sql("SELECT owner_assigned_at FROM ticket WHERE id = :id")
                .param("id", ticket.value())
                .query((row, number) -> Utc.readOptional(row, "owner_assigned_at"))
                .single();
    }

    int countOpenOf(UserId owner) {
        return countOpenOf(owner, Condition.TRUE);
    }

    int countOpenOf(UserId owner, Condition condition) {
        return jdbc.sql("SELECT COUNT(*) FROM ticket t WHERE t.owner_id = :openOf AND t.open = TRUE AND "
                        + condition.sql())
                .params(condition.parameters())
                .param("openOf", owner.value())
                .query(Integer.class)
                .single();
    }

    /** Somebody's open tickets, which stay theirs until this transaction says otherwise. */
    List<TicketId> lockOpenOf(UserId owner) {
        return jdbc.sql("SELECT id FROM ticket WHERE owner_id = :owner AND open = TRUE ORDER BY id FOR UPDATE")
                .param("owner", owner.value())
                .query((row, number) -> new TicketId(row.getLong("id")))
                .list();
    }

    /**
     * All in one statement, so that a batch costs the database little more than one ticket.
     *
     * @param teams numbers of the combinations of teams of those that get other ones
     */
    void own(List<OwnerChange> changes, Map<TicketId, Long> teams) {
        updates.update(
                OWN,
                changes.stream()
                        .map(change -> owned(
                                change,
                                Optional.ofNullable(teams.get(change.before().ticket()))))
                        .collect(Collectors.joining(",", "[", "]")));
    }

    private static String owned(OwnerChange change, Optional<Long> teams) {
        var owner = change.owner();
        return "["
                + change.before().ticket().value()
                + ","
                + owner.map(user -> String.valueOf(user.value())).orElse("null")
                + ","
                + owner.map(user -> '"' + Utc.written(change.ownedSince()) + '"')
                        .orElse("null")
                + ",\""
                + change.routing().name()
                + "\","
                + teams.map(String::valueOf).orElse("null")
                + ","
                + change.routingBefore().map(state -> '"' + state.name() + '"').orElse("null")
                + "]";
    }
}
