package io.stellwerk.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Failed logins of one network address, whatever the accounts: somebody who tries many doors. Kept per node. */
@Component
class Guesses {

    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final int most;
    private final Map<String, Count> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > REMEMBERED;
        }
    };

    Guesses(Clock clock, @Value("${stellwerk.login.failures-per-address:50}") int most) {
        this.clock = clock;
        this.most = most;
    }

    /** @return whether this failure closed the door */
    synchronized boolean failed(String address) {
        var now = clock.instant();
        var count = current(address).map(Count::plusOne).orElseGet(() -> new Count(1, now));
        counts.put(address, count);
        return count.failures() == most;
    }

    synchronized boolean areTooMany(String address) {
        return current(address).filter(count -> count.failures() >= most).isPresent();
    }

    private Optional<Count> current(String address) {
        return Optional.ofNullable(counts.get(address))
                .filter(count -> count.since().plus(WINDOW).isAfter(clock.instant()));
    }

    private record Count(int failures, Instant since) {
        Count plusOne() {
            return new Count(failures + 1, since);
        }
    }
}
