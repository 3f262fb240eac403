package io.stellwerk.base;

import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClusterSettings.class)
class WakeUpsConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    WakeUps wakeUps(ClusterSettings cluster, DataSource database, Secrets secrets) {
        var local = new LocalWakeUps();
        return cluster.isSet() ? new ClusterWakeUps(local, ClusterChannel.of(cluster, database, secrets)) : local;
    }
}
