package io.stellwerk.accounts;

import io.stellwerk.base.EmailAddress;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Work that somebody began and that goes on without them, with the rights they have now and no others. */
@Component
public class OnBehalf {

    private final Accounts accounts;
    private final UserDetailsService logins;

    OnBehalf(Accounts accounts, UserDetailsService logins) {
        this.accounts = accounts;
        this.logins = logins;
    }

    /** Empty, without calling anything, when they may not log in any more. */
    public <T> Optional<T> call(UserId user, Supplier<T> action) {
        return accounts.find(user).map(Person::email).flatMap(this::login).map(login -> as(login, action));
    }

    private Optional<UserDetails> login(EmailAddress email) {
        try {
            return Optional.of(logins.loadUserByUsername(email.value()));
        } catch (UsernameNotFoundException gone) {
            return Optional.empty();
        }
    }

    private static <T> T as(UserDetails login, Supplier<T> action) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(login, null, login.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return action.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
