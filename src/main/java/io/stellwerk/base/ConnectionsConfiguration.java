package io.stellwerk.base;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Transactions take their connections from the pool itself, everything else through {@link
 * ConnectionsOutsideTransactions}. Both run in the same transaction where there is one, because Spring binds the
 * transaction's connection to the latter.
 */
@Configuration(proxyBeanMethods = false)
class ConnectionsConfiguration {

    private static final String CONNECTIONS_OF_TRANSACTIONS = "jakarta.persistence.nonJtaDataSource";

    @Bean
    static BeanPostProcessor connectionsOutsideTransactions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof HikariDataSource pool ? new ConnectionsOutsideTransactions(pool) : bean;
            }
        };
    }

    @Bean
    HibernatePropertiesCustomizer connectionsOfTransactions(DataSource outside) {
        return properties -> {
            if (outside instanceof ConnectionsOutsideTransactions wrapper) {
                properties.put(CONNECTIONS_OF_TRANSACTIONS, wrapper.pool());
            }
        };
    }
}
