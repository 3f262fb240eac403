package io.stellwerk.accounts;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.stereotype.Component;

/** Work that somebody began and that goes on without them, with the rights they have now and no others. */
@Component
public class OnBehalf {

    private final AccountRows rows;
    private final Clock clock;

    OnBehalf(AccountRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Empty, without calling anything, when they have no account any more that is active. */
    public <T> Optional<T> call(UserId user, Supplier<T> action) {
        return login(user).map(login -> as(login, action));
    }

    private Optional<UserDetails> login(UserId user) {
        return rows.findById(user.value()).filter(Account::isActive).map(account -> account.signIn(clock.instant()));
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
