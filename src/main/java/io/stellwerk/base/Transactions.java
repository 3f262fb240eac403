package io.stellwerk.base;

import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.JdbcTransactionObjectSupport;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Whoever hears of a commit still writes through the connection of its transaction. That is committed, too, before the
 * connection goes back to the pool, which would take it back.
 */
class Transactions extends JpaTransactionManager {

    Transactions(EntityManagerFactory entityManagers) {
        super(entityManagers);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        try {
            super.doCommit(status);
        } catch (RuntimeException | Error e) {
            givenUp(status.getTransaction());
            throw e;
        }
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        givenUp(status.getTransaction());
        super.doRollback(status);
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            if (transaction instanceof JdbcTransactionObjectSupport jdbc && jdbc.hasConnectionHolder()) {
                commitWhatCameAfterwards(jdbc.getConnectionHolder());
            }
        } finally {
            super.doCleanupAfterCompletion(transaction);
        }
    }

    private static void givenUp(Object transaction) {
        if (transaction instanceof JdbcTransactionObjectSupport jdbc && jdbc.hasConnectionHolder()) {
            jdbc.getConnectionHolder().setRollbackOnly();
        }
    }

    /** Asks the database for nothing when nothing came. */
    private static void commitWhatCameAfterwards(ConnectionHolder holder) {
        if (!holder.isRollbackOnly()) {
            try {
                holder.getConnection().commit();
            } catch (SQLException e) {
                throw new TransactionSystemException("What was written after a commit is lost", e);
            }
        }
    }
}
