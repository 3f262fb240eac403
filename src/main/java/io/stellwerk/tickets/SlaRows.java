package io.stellwerk.tickets;

import io.stellwerk.base.Utc;
import io.stellwerk.contacts.ContactId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables of clocks as they were last worked out, and of what everybody was told about them. */
@Repository
class SlaRows {

    /** What is written of a ticket; without a policy it only says that none is for it. */
    record Written(TicketId ticket, Optional<SlaPolicyId> policy, TicketSla sla, Optional<Instant> alarm) {}

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final JsonMapper json;

    SlaRows(JdbcClient jdbc, JdbcOperations batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    void write(List<Written> rows, long revision) {
        batches.batchUpdate("""
                REPLACE INTO ticket_sla (ticket_id, policy_id, policy_name, revision, clocks, running, missed,
                                         due_soon_at, due_at, alarm_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows.stream().map(row -> values(row, revision)).toList());
    }

    private @Nullable Object[] values(Written row, long revision) {
        var running = row.sla().clocks().stream().filter(SlaClock::runs).toList();
        return new @Nullable Object[] {
            row.ticket().value(),
            row.policy().map(SlaPolicyId::value).orElse(null),
            row.sla().policy(),
            revision,
            json.writeValueAsString(row.sla().clocks()),
            !running.isEmpty(),
            row.sla().wasMissed(),
            earliest(running.stream()
                    .flatMap(clock -> clock.dueSoonAt().stream())
                    .toList()),
            earliest(running.stream().flatMap(clock -> clock.dueAt().stream()).toList()),
            earliest(row.alarm().stream().toList())
        };
    }

    private static @Nullable Object earliest(List<Instant> moments) {
        return moments.stream().min(Instant::compareTo).map(Utc::of).orElse(null);
    }

    void alarm(Map<TicketId, Optional<Instant>> alarms) {
        batches.batchUpdate(
                "UPDATE ticket_sla SET alarm_at = ? WHERE ticket_id = ?",
                alarms.entrySet().stream()
                        .map(entry -> new @Nullable Object[] {
                            earliest(entry.getValue().stream().toList()),
                            entry.getKey().value()
                        })
                        .toList());
    }

    /** The tickets themselves are written too, as lists hear only of what is written there. */
    void showInLists(Collection<TicketId> tickets) {
        jdbc.sql("UPDATE ticket SET priority = priority WHERE id IN (:ids)")
                .param("ids", TicketStages.ids(tickets))
                .update();
    }

    /** Tickets whose clocks have something to tell by now. */
    List<TicketId> due(Instant now, int atMost) {
        return jdbc.sql("SELECT ticket_id FROM ticket_sla WHERE alarm_at <= :now ORDER BY alarm_at LIMIT :atMost")
                .param("now", Utc.of(now))
                .param("atMost", atMost)
                .query(SlaRows::ticket)
                .list();
    }

    List<TicketId> lockOpenOf(ContactId contact) {
        return jdbc.sql(
                        "SELECT id AS ticket_id FROM ticket WHERE contact_id = :contact AND open = TRUE ORDER BY id FOR UPDATE")
                .param("contact", contact.value())
                .query(SlaRows::ticket)
                .list();
    }

    /** Open tickets, and others with clocks that run, that follow other policies than those of now. */
    List<TicketId> outdated(long revision) {
        return jdbc.sql("""
                        SELECT t.id AS ticket_id FROM ticket t LEFT JOIN ticket_sla s ON s.ticket_id = t.id
                        WHERE (t.open = TRUE OR s.running = TRUE) AND (s.revision IS NULL OR s.revision < :revision)
                        ORDER BY t.id
                        """).param("revision", revision).query(SlaRows::ticket).list();
    }

    /** Of these tickets those that are open or have clocks that run: the others keep what they had. */
    Set<TicketId> concerned(Collection<TicketId> tickets) {
        return Set.copyOf(jdbc.sql("""
                        SELECT t.id AS ticket_id FROM ticket t LEFT JOIN ticket_sla s ON s.ticket_id = t.id
                        WHERE t.id IN (:ids) AND (t.open = TRUE OR s.running = TRUE)
                        """)
                .param("ids", TicketStages.ids(tickets))
                .query(SlaRows::ticket)
                .list());
    }

    /** Of {@link #concerned} those for which there was a policy. */
    Set<TicketId> promised(Collection<TicketId> tickets) {
        return Set.copyOf(jdbc.sql("""
                        SELECT t.id AS ticket_id FROM ticket t JOIN ticket_sla s ON s.ticket_id = t.id
                        WHERE t.id IN (:ids) AND s.policy_id IS NOT NULL AND (t.open = TRUE OR s.running = TRUE)
                        """)
                .param("ids", TicketStages.ids(tickets))
                .query(SlaRows::ticket)
                .list());
    }

    /** Of these tickets those that were worked out by the policies of this revision. */
    Set<TicketId> current(Collection<TicketId> tickets, long revision) {
        if (tickets.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                jdbc.sql("SELECT ticket_id FROM ticket_sla WHERE ticket_id IN (:ids) AND revision = :revision")
                        .param("ids", TicketStages.ids(tickets))
                        .param("revision", revision)
                        .query(SlaRows::ticket)
                        .list());
    }

    /** Of these tickets those that a policy is for. */
    Map<TicketId, TicketSla> of(Collection<TicketId> tickets) {
        return of(Condition.of("t.id IN (:tickets)", "tickets", TicketStages.ids(tickets)));
    }

    Map<TicketId, TicketSla> of(Condition where) {
        return jdbc
                .sql("""
                        SELECT s.ticket_id, s.policy_name, s.clocks FROM ticket_sla s JOIN ticket t ON t.id = s.ticket_id
                        WHERE s.policy_id IS NOT NULL AND %s
                        """.formatted(where.sql()))
                .params(where.parameters())
                .query((row, number) -> Map.entry(ticket(row, number), sla(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<TicketId, List<SlaNotice>> told(Collection<TicketId> tickets) {
        if (tickets.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT ticket_id, goal, started_at, state FROM sla_notice WHERE ticket_id IN (:ids)")
                .param("ids", TicketStages.ids(tickets))
                .query((row, number) -> Map.entry(
                        ticket(row, number),
                        new SlaNotice(
                                SlaGoal.valueOf(row.getString("goal")),
                                Utc.read(row, "started_at"),
                                SlaState.valueOf(row.getString("state")),
                                Instant.EPOCH)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    void tell(Map<TicketId, List<SlaNotice>> notices) {
        batches.batchUpdate(
                "INSERT IGNORE INTO sla_notice (ticket_id, goal, started_at, state) VALUES (?, ?, ?, ?)",
                values(notices));
    }

    /** As if nobody had been told. */
    void forget(Map<TicketId, List<SlaNotice>> notices) {
        batches.batchUpdate(
                "DELETE FROM sla_notice WHERE ticket_id = ? AND goal = ? AND started_at = ? AND state = ?",
                values(notices));
    }

    private static List<Object[]> values(Map<TicketId, List<SlaNotice>> notices) {
        return notices.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(notice -> new Object[] {
                    entry.getKey().value(),
                    notice.goal().name(),
                    Utc.of(notice.startedAt()),
                    notice.state().name()
                }))
                .toList();
    }

    private TicketSla sla(ResultSet row) throws SQLException {
        return new TicketSla(
                row.getString("policy_name"), Arrays.asList(json.readValue(row.getString("clocks"), SlaClock[].class)));
    }

    private static TicketId ticket(ResultSet row, int number) throws SQLException {
        return new TicketId(row.getLong("ticket_id"));
    }
}
