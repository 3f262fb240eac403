package io.stellwerk.accounts;

import io.stellwerk.base.Retried;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/**
 * Loads who logs in and locks an account after repeated failures. Whoever is invited or deactivated is a stranger, so that
 * a login tells nobody of their account.
 */
@Service
@Retried
@Unrestricted("Logging in is done by those who are not logged in yet")
class Logins implements UserDetailsService {

    private final AccountRows rows;
    private final Strangers strangers;
    private final WrongPasswords wrong;
    private final SignInHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Logins(
            AccountRows rows,
            Strangers strangers,
            WrongPasswords wrong,
            SignInHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.strangers = strangers;
        this.wrong = wrong;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return rows.findByDetailsEmail(address(email))
                .filter(Account::isActive)
                .map(account -> account.signIn(clock.instant()))
                .orElseGet(() -> stranger(email));
    }

    private SignedInUser stranger(String email) {
        if (strangers.lockedOutUntil(address(email)).isPresent()) {
            return SignedInUser.lockedOut(email);
        }
        throw new UsernameNotFoundException("No such account");
    }

    @EventListener
    public void on(AuthenticationFailureBadCredentialsEvent failure) {
        var email = failure.getAuthentication().getName();
        find(email).ifPresentOrElse(wrong::oneMore, () -> strangerFailed(email));
    }

    /** The password was not even looked at. */
    @EventListener
    public void on(AuthenticationFailureLockedEvent refusal) {
        history.turnedAway(
                SignInKind.STILL_LOCKED_OUT, refusal.getAuthentication().getName());
    }

    @EventListener
    public void on(AuthenticationSuccessEvent success) {
        if (success.getAuthentication().getPrincipal() instanceof SignedInUser user) {
            find(user.getUsername()).ifPresent(this::succeeded);
        }
    }

    private void strangerFailed(String typed) {
        var tooMany = strangers.failed(address(typed));
        history.turnedAway(tooMany ? SignInKind.LOCKED_OUT : SignInKind.FAILED, typed);
    }

    private void succeeded(Account account) {
        account.failedLogins().forget();
        rows.save(account);
        events.publishEvent(new SignInAttempted(account.id(), SignInKind.LOGGED_IN, clock.instant()));
    }

    private Optional<Account> find(String email) {
        return rows.lockByEmail(address(email)).filter(Account::isActive);
    }

    private static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
