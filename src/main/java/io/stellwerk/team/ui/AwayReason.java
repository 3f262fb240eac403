package io.stellwerk.team.ui;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The usual reasons for being away; any other one is kept in the words of whoever gave it. */
enum AwayReason {
    BREAK,
    MEETING,
    TRAINING;

    static Optional<AwayReason> of(String stored) {
        return Arrays.stream(values())
                .filter(reason -> reason.stored().equals(stored))
                .findFirst();
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    String key() {
        return "team.reason." + stored();
    }
}
