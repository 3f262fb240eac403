package io.stellwerk;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Counts the statements that somebody's own thread sends to the database. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements {

    private static final ThreadLocal<Integer> SENT = ThreadLocal.withInitial(() -> 0);

    public static int in(Runnable action) {
        var before = SENT.get();
        action.run();
        return SENT.get() - before;
    }

    @Bean
    static BeanPostProcessor countsStatements() {
        return new BeforeDatabase(0, database -> watched(Connection.class, database.getConnection()));
    }

    private static <T> T watched(Class<T> type, T real) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (Statement.class.isAssignableFrom(type)
                            && method.getName().startsWith("execute")) {
                        SENT.set(SENT.get() + 1);
                    }
                    return seen(method, invoked(real, method, arguments));
                }));
    }

    private static @Nullable Object seen(Method method, @Nullable Object result) {
        return result instanceof Statement statement && method.getReturnType().isInterface()
                ? statement(method, statement)
                : result;
    }

    @SuppressWarnings("unchecked")
    private static Object statement(Method method, Statement statement) {
        return watched((Class<Statement>) method.getReturnType(), statement);
    }

    private static @Nullable Object invoked(Object real, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
