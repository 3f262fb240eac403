package io.stellwerk.accounts;

import io.stellwerk.accounts.TicketScope.Reach;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads many accounts for routing in plain SQL: JPA takes longer to think about the question than to answer it. */
@Repository
class WorkerRows {

    private final JdbcClient jdbc;
    private final EntityManager entities;

    WorkerRows(JdbcClient jdbc, EntityManager entities) {
        this.jdbc = jdbc;
        this.entities = entities;
    }

    List<Worker> of(Collection<UserId> ids) {
        return ids.isEmpty() ? List.of() : read(ids, "");
    }

    /** Nobody changes the account or its role until this transaction ends; who is changing it is waited for. */
    Optional<Worker> hold(UserId user) {
        return read(List.of(user), "LOCK IN SHARE MODE").stream().findFirst();
    }

    private List<Worker> read(Collection<UserId> ids, String lock) {
        writeWhatChanged();
        return jdbc.sql("""
                        SELECT a.id, a.status, p.edit_scope, p.edit_unassigned, a.time_zone
                        FROM user_account a JOIN role_preset p ON p.id = a.preset_id WHERE a.id IN (:ids) %s
                        """.formatted(lock))
                .param("ids", ids.stream().map(UserId::value).toList())
                .query(WorkerRows::worker)
                .list();
    }

    /** What this transaction did to accounts is in the database only from then on. */
    private void writeWhatChanged() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            entities.flush();
        }
    }

    private static Worker worker(ResultSet row, int number) throws SQLException {
        var edits = new TicketScope(Reach.valueOf(row.getString("edit_scope")), row.getBoolean("edit_unassigned"));
        return new Worker(
                new UserId(row.getLong("id")),
                AccountStatus.valueOf(row.getString("status")) == AccountStatus.ACTIVE,
                edits.includesOwned(),
                ZoneId.of(row.getString("time_zone")));
    }
}
