package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Utc;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables of changes of many tickets. */
@Repository
class BulkRows {

    private static final String JOB =
            "SELECT j.id, j.user_id, j.kind, j.value, j.undoes, j.finished_at, EXISTS (SELECT 1 FROM bulk_job u"
                    + " WHERE u.undoes = j.id) AS undone FROM bulk_job j ";

    private static final Comparator<BulkJob> NEWEST_FIRST =
            Comparator.comparingLong((BulkJob job) -> job.id().value()).reversed();

    private final JdbcClient jdbc;

    BulkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    BulkJobId add(UserId user, BulkChange change, Optional<BulkJobId> undoes, Instant now) {
        var key = new GeneratedKeyHolder();
        var stored = StoredBulkChange.of(change);
        jdbc.sql("""
                        INSERT INTO bulk_job (user_id, kind, value, undoes, started_at)
                        VALUES (:user, :kind, :value, :undoes, :now)
                        """)
                .param("user", user.value())
                .param("kind", stored.kind())
                .param("value", stored.value())
                .param("undoes", undoes.map(BulkJobId::value).orElse(null))
                .param("now", Utc.of(now))
                .update(key);
        return new BulkJobId(Objects.requireNonNull(key.getKey()).longValue());
    }

    /** In one statement however many there are. */
    int addTickets(BulkJobId job, Condition where) {
        return jdbc.sql("INSERT INTO bulk_ticket (job_id, ticket_id) SELECT :bulkJob, t.id FROM ticket t WHERE "
                        + where.sql())
                .params(where.parameters())
                .param("bulkJob", job.value())
                .update();
    }

    /** Those that somebody wrote to since then. */
    int leaveAlone(BulkJobId job, Instant writtenToSince) {
        return jdbc.sql("""
                        UPDATE bulk_ticket b JOIN ticket t ON t.id = b.ticket_id
                        SET b.outcome = 'CHANGED_SINCE'
                        WHERE b.job_id = :job AND t.last_activity_at > :then
                        """)
                .param("job", job.value())
                .param("then", Utc.of(writtenToSince))
                .update();
    }

    /** What a change did, to be taken back. */
    int addDone(BulkJobId undo, BulkJobId of) {
        return jdbc.sql("""
                        INSERT INTO bulk_ticket (job_id, ticket_id, had, got)
                        SELECT :undo, ticket_id, had, got FROM bulk_ticket WHERE job_id = :job AND outcome = 'DONE'
                        """)
                .param("undo", undo.value())
                .param("job", of.value())
                .update();
    }

    Optional<BulkRow> find(BulkJobId job) {
        return jdbc.sql(JOB + "WHERE j.id = :id")
                .param("id", job.value())
                .query((row, number) -> new BulkRow(
                        job,
                        new UserId(row.getLong("user_id")),
                        change(row),
                        undoes(row),
                        Utc.readOptional(row, "finished_at").isPresent()))
                .optional();
    }

    /** Nobody else begins to take it back until this transaction ends. */
    void hold(BulkJobId job) {
        jdbc.sql("SELECT id FROM bulk_job WHERE id = :id FOR UPDATE")
                .param("id", job.value())
                .query(Long.class)
                .optional();
    }

    /** Somebody's change that they have not put away. */
    Optional<BulkJob> latest(UserId user, BulkJobId job) {
        return jdbc.sql(JOB + "WHERE j.id = :id AND j.user_id = :user AND j.put_away = FALSE")
                .param("id", job.value())
                .param("user", user.value())
                .query((row, number) -> job(row))
                .optional()
                .map(this::counted);
    }

    /** Somebody's latest changes that they have not put away, the newest first; rather those that run than others. */
    List<BulkJob> latest(UserId user, Instant since, int atMost) {
        return jdbc
                .sql(JOB + "WHERE j.user_id = :user AND j.put_away = FALSE"
                        + " AND (j.finished_at IS NULL OR j.finished_at > :since)"
                        + " ORDER BY j.finished_at IS NULL DESC, j.id DESC LIMIT :atMost")
                .param("user", user.value())
                .param("since", Utc.of(since))
                .param("atMost", atMost)
                .query((row, number) -> job(row))
                .list()
                .stream()
                .sorted(NEWEST_FIRST)
                .map(this::counted)
                .toList();
    }

    List<TicketId> waiting(BulkJobId job, int atMost) {
        return jdbc.sql("""
                        SELECT ticket_id FROM bulk_ticket WHERE job_id = :job AND outcome = 'WAITING'
                        ORDER BY ticket_id LIMIT :atMost
                        """)
                .param("job", job.value())
                .param("atMost", atMost)
                .query((row, number) -> new TicketId(row.getLong("ticket_id")))
                .list();
    }

    /** The ticket if its turn is still to come; nobody else deals with it until this transaction ends. */
    Optional<BulkTicket> hold(BulkJobId job, TicketId ticket) {
        return jdbc.sql("""
                        SELECT ticket_id, outcome, had, got FROM bulk_ticket
                        WHERE job_id = :job AND ticket_id = :ticket FOR UPDATE
                        """)
                .param("job", job.value())
                .param("ticket", ticket.value())
                .query((row, number) -> new BulkTicket(
                        ticket,
                        BulkOutcome.valueOf(row.getString("outcome")),
                        row.getString("had"),
                        row.getString("got")))
                .optional()
                .filter(held -> held.outcome() == BulkOutcome.WAITING);
    }

    void dealtWith(BulkJobId job, TicketId ticket, BulkTicket now) {
        jdbc.sql("""
                        UPDATE bulk_ticket SET outcome = :outcome, had = :had, got = :got
                        WHERE job_id = :job AND ticket_id = :ticket
                        """)
                .param("outcome", now.outcome().name())
                .param("had", now.before())
                .param("got", now.after())
                .param("job", job.value())
                .param("ticket", ticket.value())
                .update();
    }

    /** Those whose turn has not come stay as they are. */
    void stop(BulkJobId job) {
        jdbc.sql("UPDATE bulk_ticket SET outcome = 'STOPPED' WHERE job_id = :job AND outcome = 'WAITING'")
                .param("job", job.value())
                .update();
    }

    void finish(BulkJobId job, Instant now) {
        jdbc.sql("UPDATE bulk_job SET finished_at = :now WHERE id = :id AND finished_at IS NULL")
                .param("now", Utc.of(now))
                .param("id", job.value())
                .update();
    }

    void putAway(Collection<BulkJobId> jobs) {
        jdbc.sql("UPDATE bulk_job SET put_away = TRUE WHERE id IN (:ids)")
                .param("ids", jobs.stream().map(BulkJobId::value).toList())
                .update();
    }

    /** What nobody can take back any more, a few at a time as each may have many tickets. */
    void forget(Instant startedBefore) {
        jdbc.sql("DELETE FROM bulk_job WHERE started_at < :then AND finished_at IS NOT NULL ORDER BY id LIMIT 20")
                .param("then", Utc.of(startedBefore))
                .update();
    }

    private BulkJob job(ResultSet row) throws SQLException {
        return new BulkJob(
                new BulkJobId(row.getLong("id")),
                change(row),
                Map.of(),
                Utc.readOptional(row, "finished_at"),
                undoes(row),
                row.getBoolean("undone"));
    }

    private BulkJob counted(BulkJob job) {
        var counts = new EnumMap<BulkOutcome, Long>(BulkOutcome.class);
        jdbc.sql("SELECT outcome, COUNT(*) AS tickets FROM bulk_ticket WHERE job_id = :job GROUP BY outcome")
                .param("job", job.id().value())
                .query(row -> {
                    counts.put(BulkOutcome.valueOf(row.getString("outcome")), row.getLong("tickets"));
                });
        return new BulkJob(job.id(), job.change(), counts, job.finishedAt(), job.undoes(), job.undone());
    }

    private static BulkChange change(ResultSet row) throws SQLException {
        return new StoredBulkChange(row.getString("kind"), row.getString("value")).read();
    }

    private static Optional<BulkJobId> undoes(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("undoes", Long.class)).map(BulkJobId::new);
    }
}
