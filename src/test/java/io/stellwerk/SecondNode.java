package io.stellwerk;

import java.time.Clock;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/** One more node of Stellwerk on the database of the tests' application, with the same clock. */
public final class SecondNode implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final SecurityContextHolderStrategy logins;

    /** With {@code settings} of its own, such as {@code --stellwerk.cluster.port=0}. */
    public SecondNode(JdbcConnectionDetails database, Environment first, Clock clock, String... settings) {
        var ofTheFirst = SecurityContextHolder.getContextHolderStrategy();
        context = new SpringApplicationBuilder(Stellwerk.class)
                .initializers((GenericApplicationContext fresh) ->
                        fresh.registerBean("clockOfTheFirst", Clock.class, () -> clock, bean -> bean.setPrimary(true)))
                .run(arguments(database, first, settings));
        logins = context.getBean(SecurityContextHolderStrategy.class);
        SecurityContextHolder.setContextHolderStrategy(ofTheFirst);
    }

    private static String[] arguments(JdbcConnectionDetails database, Environment first, String... settings) {
        var common = Stream.of(
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword(),
                "--spring.datasource.hikari.maximum-pool-size=10",
                "--stellwerk.data-dir=" + first.getRequiredProperty("stellwerk.data-dir"),
                "--stellwerk.smtp.port=0",
                "--server.port=0",
                "--spring.jmx.enabled=false",
                "--logging.structured.format.console=");
        return Stream.concat(common, Arrays.stream(settings)).toArray(String[]::new);
    }

    /** Each node keeps by itself who is logged in; whoever is here, is there during the call. */
    public <T> T call(Supplier<T> action) {
        logins.setContext(SecurityContextHolder.getContext());
        try {
            return action.get();
        } finally {
            logins.clearContext();
        }
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** What the clustered scheduler gives this node to do. */
    public SmartLifecycle chores() {
        return context.getBean("runningScheduler", SmartLifecycle.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
