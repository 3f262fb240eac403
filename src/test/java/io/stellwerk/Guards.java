package io.stellwerk;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Stellwerk's services with their real guards at the door, but nobody inside: a call that gets in does nothing. */
final class Guards {

    private static final class GotIn extends RuntimeException {

        private static final long serialVersionUID = 1;
    }

    private final ApplicationContext application;
    private final Map<Class<?>, Object> doors = new HashMap<>();

    Guards(ApplicationContext application) {
        this.application = application;
    }

    boolean lets(AskedPreset preset, Method method) throws IllegalAccessException {
        var before = SecurityContextHolder.getContext();
        try {
            enter(preset);
            method.setAccessible(true);
            method.invoke(doors.computeIfAbsent(method.getDeclaringClass(), this::door), nothing(method));
            throw new AssertionError("The body of " + method + " ran");
        } catch (InvocationTargetException e) {
            return answer(Objects.requireNonNull(e.getCause()));
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static boolean answer(Throwable thrown) {
        return switch (thrown) {
            case GotIn in -> true;
            case AccessDeniedException refused -> false;
            case AuthenticationCredentialsNotFoundException unknown -> false;
            default -> throw new AssertionError(thrown);
        };
    }

    private static void enter(AskedPreset preset) {
        var context = SecurityContextHolder.createEmptyContext();
        preset.email().ifPresent(email -> {
            var who = new TestingAuthenticationToken(
                    email,
                    "",
                    preset.permissions().stream()
                            .map(permission -> new SimpleGrantedAuthority("ROLE_" + permission))
                            .collect(Collectors.toSet()));
            who.setAuthenticated(true);
            context.setAuthentication(who);
        });
        SecurityContextHolder.setContext(context);
    }

    private Object door(Class<?> service) {
        var real = application.getBean(service);
        var factory = new ProxyFactory(Objects.requireNonNullElse(AopProxyUtils.getSingletonTarget(real), real));
        factory.setProxyTargetClass(true);
        if (real instanceof Advised guarded) {
            Arrays.stream(guarded.getAdvisors())
                    .filter(advisor -> advisor.getClass().getName().startsWith("org.springframework.security."))
                    .forEach(factory::addAdvisor);
        }
        factory.addAdvice((MethodInterceptor) call -> {
            throw new GotIn();
        });
        return factory.getProxy();
    }

    private static Object[] nothing(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(type -> type.isPrimitive() ? Array.get(Array.newInstance(type, 1), 0) : null)
                .toArray();
    }
}
