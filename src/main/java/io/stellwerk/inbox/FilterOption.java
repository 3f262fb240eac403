package io.stellwerk.inbox;

import io.stellwerk.tickets.Criterion;
import java.util.Locale;

/** Something to filter by, with its name. */
record FilterOption(Criterion criterion, String name) {

    boolean matches(String words) {
        return name.toLowerCase(Locale.ROOT).contains(words.strip().toLowerCase(Locale.ROOT));
    }
}
