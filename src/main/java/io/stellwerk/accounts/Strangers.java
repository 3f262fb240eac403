package io.stellwerk.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts failures of addresses without an account like those of real ones, so that a lock-out gives nobody away. Kept per node. */
@Component
class Strangers {

    private static final int REMEMBERED = 10_000;

    /** Longer than any address may be; what is typed beyond it makes no difference. */
    private static final int LONGEST = 320;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    Strangers(Clock clock) {
        this.clock = clock;
    }

    /** @return whether this failure was one too many */
    synchronized boolean failed(String address) {
        var key = key(address);
        var count = Optional.ofNullable(failures.get(key)).map(Failures::count).orElse(0) + 1;
        var tooMany = count >= FailedLogins.BEFORE_LOCK_OUT;
        failures.put(
                key,
                tooMany ? new Failures(0, clock.instant().plus(FailedLogins.LOCK_OUT)) : new Failures(count, null));
        return tooMany;
    }

    synchronized Optional<Instant> lockedOutUntil(String address) {
        return Optional.ofNullable(failures.get(key(address)))
                .flatMap(Failures::lockedOutUntil)
                .filter(clock.instant()::isBefore);
    }

    private static String key(String address) {
        return address.length() > LONGEST ? address.substring(0, LONGEST) : address;
    }

    private record Failures(int count, @Nullable Instant until) {
        Optional<Instant> lockedOutUntil() {
            return Optional.ofNullable(until);
        }
    }
}
