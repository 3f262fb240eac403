package io.stellwerk.base;

import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

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
                return bean instanceof DataSource pool ? new ConnectionsOutsideTransactions(pool) : bean;
            }
        };
    }

    @Bean
    HibernatePropertiesCustomizer connectionsOfTransactions(DataSource outside) {
        return properties -> properties.put(CONNECTIONS_OF_TRANSACTIONS, pool(outside));
    }

    /** Whoever wraps the pool has to do it before, or nothing would switch auto-commit off or on. */
    private static DataSource pool(DataSource outside) {
        if (outside instanceof ConnectionsOutsideTransactions wrapper) {
            return wrapper.pool();
        }
        throw new IllegalStateException("Something else is around " + ConnectionsOutsideTransactions.class);
    }

    @Bean
    PlatformTransactionManager transactionManager(EntityManagerFactory entityManagers) {
        return new Transactions(entityManagers);
    }
}
