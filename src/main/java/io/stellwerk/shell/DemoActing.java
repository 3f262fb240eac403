package io.stellwerk.shell;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.UserId;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;

/** Lets the people of the demo company do what they would do themselves, with their own permissions. */
@Component
@Profile("demo")
class DemoActing {

    private final UserDetailsService logins;
    private final Accounts accounts;

    DemoActing(UserDetailsService logins, Accounts accounts) {
        this.logins = logins;
        this.accounts = accounts;
    }

    void as(UserId user, Runnable action) {
        as(accounts.find(user).orElseThrow().email().value(), action);
    }

    void as(String email, Runnable action) {
        var before = SecurityContextHolder.getContext();
        var person = logins.loadUserByUsername(email);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            action.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
