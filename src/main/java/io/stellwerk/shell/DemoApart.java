package io.stellwerk.shell;

import java.util.List;
import liquibase.integration.spring.SpringLiquibase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the demo and the data of a real company apart. It looks before the tables are made or changed, so before anything
 * is written, a mail is taken or one is sent.
 */
@Component
class DemoApart implements BeanPostProcessor {

    private static final Logger log = LoggerFactory.getLogger(DemoApart.class);

    private final Environment environment;

    DemoApart(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof SpringLiquibase liquibase) {
            look(JdbcClient.create(liquibase.getDataSource()));
        }
        return bean;
    }

    private void look(JdbcClient database) {
        var isDemo = environment.acceptsProfiles(Profiles.of("demo"));
        var isFounded = hasRows(database, "demo_company");
        if (isDemo && !isFounded && hasRows(database, "user_account")) {
            throw new DemoRefused();
        }
        if (!isDemo && isFounded) {
            log.warn(
                    "This database holds the demo company, and everybody knows the password of its super admin. Start with"
                            + " the profile demo, or name another database before anybody else can reach this one.");
        }
    }

    private static boolean hasRows(JdbcClient database, String table) {
        return isThere(database, table)
                && !database.sql("SELECT 1 FROM " + table + " LIMIT 1")
                        .query(Integer.class)
                        .list()
                        .isEmpty();
    }

    private static boolean isThere(JdbcClient database, String table) {
        return !database.sql(
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = :name")
                .param("name", table)
                .query(String.class)
                .list()
                .equals(List.of());
    }
}
