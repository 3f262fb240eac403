package io.stellwerk.base;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool keeps its connections ready for transactions, which then need not switch auto-commit off and on again: two of
 * five round trips of an intake. Whoever asks here has no transaction, and each of their statements commits by itself.
 */
class ConnectionsOutsideTransactions extends DelegatingDataSource {

    private final DataSource pool;

    ConnectionsOutsideTransactions(DataSource pool) {
        super(pool);
        this.pool = pool;
    }

    DataSource pool() {
        return pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return committing(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return committing(super.getConnection(username, password));
    }

    private static Connection committing(Connection connection) throws SQLException {
        try {
            connection.setAutoCommit(true);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }
}
