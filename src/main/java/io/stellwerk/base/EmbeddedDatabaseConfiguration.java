package io.stellwerk.base;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Without {@code spring.datasource.url} Stellwerk brings its own database. */
@Configuration(proxyBeanMethods = false)
@Conditional(NoDatabaseServerIsConfigured.class)
class EmbeddedDatabaseConfiguration {

    /** The connection pool depends on this bean, so it is closed before the server is. */
    @Bean
    EmbeddedDatabase embeddedDatabase(
            @Value("${stellwerk.data-dir:./data}") Path dataDirectory,
            @Value("${stellwerk.database.cache:" + MariaDbSettings.USUAL_CACHE + "}") String cache) {
        return EmbeddedDatabase.start(new DataDirectory(dataDirectory), cache);
    }
}
