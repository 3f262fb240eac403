package io.stellwerk.accounts;

import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often somebody failed to log in, and until when they have to wait after failing too often. */
@Embeddable
class FailedLogins {

    static final int BEFORE_LOCK_OUT = 5;
    static final Duration LOCK_OUT = Duration.ofMinutes(15);

    private int failedLogins;

    private @Nullable Instant lockedUntil;

    boolean isLockedOut(Instant now) {
        return lockedOutUntil(now).isPresent();
    }

    Optional<Instant> lockedOutUntil(Instant now) {
        return Optional.ofNullable(lockedUntil).filter(now::isBefore);
    }

    /** @return whether this failure was one too many */
    boolean oneMore(Instant now) {
        failedLogins++;
        if (failedLogins < BEFORE_LOCK_OUT) {
            return false;
        }
        failedLogins = 0;
        lockedUntil = now.plus(LOCK_OUT);
        return true;
    }

    void forget() {
        failedLogins = 0;
        lockedUntil = null;
    }
}
