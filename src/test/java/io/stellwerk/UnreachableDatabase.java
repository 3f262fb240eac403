package io.stellwerk;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

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
        return new MakesItUnreachable();
    }

    /** Ordered, and so before those of the application, which tell apart who takes a connection for what. */
    private static final class MakesItUnreachable implements BeanPostProcessor, Ordered {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource database ? new Unreachable(database) : bean;
        }

        @Override
        public int getOrder() {
            return 1;
        }
    }

    private static final class Unreachable extends DelegatingDataSource {

        Unreachable(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (AWAY.get()) {
                throw new SQLTransientConnectionException("The test made the database unreachable");
            }
            return super.getConnection();
        }
    }
}
