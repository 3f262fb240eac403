package io.stellwerk.shell;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The one-time code of the set-up page. Each wrong try doubles the wait before the next one, up to five minutes. */
@Component
class SetupCode {

    static final int FREE_TRIES = 3;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 12;

    private final Clock clock;
    private final String value = new SecureRandom()
            .ints(LENGTH, 0, LETTERS.length())
            .mapToObj(LETTERS::charAt)
            .map(String::valueOf)
            .collect(Collectors.joining());
    private int wrong;
    private Instant nextTry = Instant.MIN;

    SetupCode(Clock clock) {
        this.clock = clock;
    }

    /** In groups of four, easy to type. */
    String value() {
        return value.substring(0, 4) + '-' + value.substring(4, 8) + '-' + value.substring(8);
    }

    synchronized SetupResult check(String given) {
        var now = clock.instant();
        if (now.isBefore(nextTry)) {
            return SetupResult.TOO_FAST;
        }
        if (isRight(given)) {
            return SetupResult.DONE;
        }
        wrong++;
        nextTry = now.plus(wait(wrong));
        return SetupResult.WRONG_CODE;
    }

    private boolean isRight(String given) {
        var plain = given.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return MessageDigest.isEqual(plain.getBytes(StandardCharsets.UTF_8), value.getBytes(StandardCharsets.UTF_8));
    }

    private static Duration wait(int wrong) {
        if (wrong < FREE_TRIES) {
            return Duration.ZERO;
        }
        var seconds = Duration.ofSeconds(1L << Math.min(wrong - FREE_TRIES + 1, 16));
        return seconds.compareTo(LONGEST_WAIT) < 0 ? seconds : LONGEST_WAIT;
    }
}
