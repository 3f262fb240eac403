package io.stellwerk;

import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Calls services as somebody of the demo company would. */
@TestComponent
public class ActingAs {

    private final UserDetailsService logins;

    ActingAs(UserDetailsService logins) {
        this.logins = logins;
    }

    public <T> T call(String email, Supplier<T> action) {
        var before = SecurityContextHolder.getContext();
        var person = logins.loadUserByUsername(email);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public void run(String email, Runnable action) {
        call(email, () -> {
            action.run();
            return true;
        });
    }
}
