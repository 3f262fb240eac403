package io.stellwerk.accounts;

import io.stellwerk.base.AfterCommit;
import java.time.Clock;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Changes the password of whoever knows the old one; who guesses at it has to wait as at the login. */
@Component
class OwnPassword {

    private final AccountRows rows;
    private final WrongPasswords wrong;
    private final PasswordEncoder passwords;
    private final CurrentUser currentUser;
    private final AccountHistory history;
    private final SignInHistory tries;
    private final OwnerNews news;
    private final AccountChanges changes;
    private final Clock clock;

    OwnPassword(
            AccountRows rows,
            WrongPasswords wrong,
            PasswordEncoder passwords,
            CurrentUser currentUser,
            AccountHistory history,
            SignInHistory tries,
            OwnerNews news,
            AccountChanges changes,
            Clock clock) {
        this.rows = rows;
        this.wrong = wrong;
        this.passwords = passwords;
        this.currentUser = currentUser;
        this.history = history;
        this.tries = tries;
        this.news = news;
        this.changes = changes;
        this.clock = clock;
    }

    PasswordChange change(String old, String chosen) {
        var me = rows.lock(currentUser.id().value()).orElseThrow();
        if (me.failedLogins().isLockedOut(clock.instant())) {
            tries.turnedAway(SignInKind.STILL_LOCKED_OUT, me.details().email().value());
            return PasswordChange.LOCKED_OUT;
        }
        if (me.passwordHash().filter(hash -> passwords.matches(old, hash)).isEmpty()) {
            wrong.oneMore(me);
            return PasswordChange.OLD_ONE_IS_WRONG;
        }
        if (!PasswordRule.accepts(chosen)) {
            return PasswordChange.NEW_ONE_IS_WEAK;
        }
        keep(me, chosen);
        return PasswordChange.CHANGED;
    }

    private void keep(Account me, String chosen) {
        me.keepPassword(passwords.encode(chosen));
        me.failedLogins().forget();
        rows.save(me);
        AfterCommit.run(() -> currentUser.goesOnAs(me.signIn(clock.instant())));
        history.byThemselves(me.id(), "password-changed", me.name());
        news.passwordChanged(me);
        changes.happened(me.id());
    }
}
