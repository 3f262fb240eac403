package io.stellwerk;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A database that somebody's own thread cannot reach, while everybody else works on. */
@TestConfiguration(proxyBeanMethods = false)
public class UnreachableDatabase {

    private static final ThreadLocal<Boolean> AWAY = ThreadLocal.withInitial(() -> false);

    public static void during(Runnable action) {
        AWAY.set(true);
        try {
            action.run();
        } finally {
            AWAY.remove();
        }
    }

    @Bean
    static BeanPostProcessor canBeUnreachable() {
        return new BeforeDatabase(1, UnreachableDatabase::connection);
    }

    private static Connection connection(DataSource database) throws SQLException {
        if (AWAY.get()) {
            throw new SQLTransientConnectionException("The test made the database unreachable");
        }
        return database.getConnection();
    }
}
