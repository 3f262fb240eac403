package io.stellwerk;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Stands between the application and the connections of its database. Ordered, and so before those of the application, which
 * tell apart who takes a connection for what.
 */
record BeforeDatabase(int place, Taking taking) implements BeanPostProcessor, Ordered {

    /** Takes a connection for the application, or does not. */
    interface Taking {
        Connection from(DataSource database) throws SQLException;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource database ? new Guarded(database, taking) : bean;
    }

    @Override
    public int getOrder() {
        return place;
    }

    private static final class Guarded extends DelegatingDataSource {

        private final DataSource database;
        private final Taking taking;

        Guarded(DataSource database, Taking taking) {
            super(database);
            this.database = database;
            this.taking = taking;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return taking.from(database);
        }
    }
}
