package io.stellwerk.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Addresses that take no password for a while, after repeated failures. Nobody can tell which of them have an account. */
@Service
public class LockOuts {

    private final AccountRows rows;
    private final Strangers strangers;
    private final Clock clock;

    LockOuts(AccountRows rows, Strangers strangers, Clock clock) {
        this.rows = rows;
        this.strangers = strangers;
        this.clock = clock;
    }

    /** How long this address still has to wait. */
    @Unrestricted("The login page asks it, for any address alike")
    public Optional<Duration> remaining(String email) {
        var now = clock.instant();
        var address = email.strip().toLowerCase(Locale.ROOT);
        Optional<Instant> until = rows.findByDetailsEmail(address)
                .filter(Account::isActive)
                .map(account -> account.failedLogins().lockedOutUntil(now))
                .orElseGet(() -> strangers.lockedOutUntil(address));
        return until.filter(now::isBefore).map(end -> Duration.between(now, end));
    }
}
