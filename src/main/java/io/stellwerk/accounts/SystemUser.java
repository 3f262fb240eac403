package io.stellwerk.accounts;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** Stellwerk itself, for set-up and demo data that go through the same services as people do. */
public final class SystemUser {

    private static final Set<SimpleGrantedAuthority> ALL = EnumSet.allOf(Permission.class).stream()
            .map(permission -> new SimpleGrantedAuthority("ROLE_" + permission.name()))
            .collect(Collectors.toUnmodifiableSet());

    private SystemUser() {}

    /** Calls {@code action} with every permission and restores who was logged in before. */
    public static <T> T call(Supplier<T> action) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated("system", null, ALL));
        SecurityContextHolder.setContext(context);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** As {@link #call}, without a result. */
    public static void run(Runnable action) {
        call(() -> {
            action.run();
            return true;
        });
    }
}
