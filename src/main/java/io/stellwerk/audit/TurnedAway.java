package io.stellwerk.audit;

import io.stellwerk.accounts.SignInHistory;
import io.stellwerk.accounts.SignInKind;
import io.stellwerk.base.AfterCommit;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes down who does not get in, the same thing about one address once a minute: nobody fills the log from outside. */
@Component
class TurnedAway implements SignInHistory {

    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final AuditLog log;
    private final Clock clock;
    private final Recent recent = new Recent();

    TurnedAway(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public void turnedAway(SignInKind kind, String address) {
        var typed = AuditLog.shortened(address.strip());
        var what = SignInListener.action(kind) + ' ' + typed.toLowerCase(Locale.ROOT);
        var now = clock.instant();
        if (!isRepeat(what, now)) {
            log.record(AuditRecord.bySystem(AuditCategory.SIGN_IN, SignInListener.action(kind), typed), now);
            AfterCommit.run(() -> recent.keep(what, now));
        }
    }

    private boolean isRepeat(String what, Instant now) {
        return recent.last(what)
                .filter(last -> now.isBefore(last.plus(BETWEEN)))
                .isPresent();
    }

    /** The newest ten thousand. */
    private static final class Recent {

        private static final int REMEMBERED = 10_000;

        private final LinkedHashMap<String, Instant> last = new LinkedHashMap<>();

        synchronized void keep(String what, Instant at) {
            last.remove(what);
            last.put(what, at);
            if (last.size() > REMEMBERED) {
                last.pollFirstEntry();
            }
        }

        synchronized Optional<Instant> last(String what) {
            return Optional.ofNullable(last.get(what));
        }
    }
}
