package io.stellwerk.accounts;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Counts wrong passwords of an account, wherever they are entered; a few of them lock it out. */
@Component
class WrongPasswords {

    private final AccountRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WrongPasswords(AccountRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    void oneMore(Account account) {
        var now = clock.instant();
        var kind = account.failedLogins().oneMore(now) ? SignInKind.LOCKED_OUT : SignInKind.FAILED;
        rows.save(account);
        events.publishEvent(new SignInAttempted(account.id(), kind, now));
    }
}
