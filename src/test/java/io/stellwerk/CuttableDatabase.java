package io.stellwerk;

import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts a line between the pool and the database, so that a test can cut it. */
@TestConfiguration(proxyBeanMethods = false)
class CuttableDatabase {

    @Bean
    DatabaseLine databaseLine(@Qualifier("embeddedDatabase") JdbcConnectionDetails database) throws IOException {
        return new DatabaseLine(
                URI.create(database.getJdbcUrl().substring("jdbc:".length())).getPort());
    }

    @Bean
    @Primary
    JdbcConnectionDetails throughTheLine(
            @Qualifier("embeddedDatabase") JdbcConnectionDetails database, DatabaseLine line) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return "jdbc:mariadb://127.0.0.1:" + line.port() + "/stellwerk";
            }

            @Override
            public @Nullable String getUsername() {
                return database.getUsername();
            }

            @Override
            public @Nullable String getPassword() {
                return database.getPassword();
            }
        };
    }
}
