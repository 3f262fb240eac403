package io.stellwerk.accounts.ui;

import io.stellwerk.accounts.Person;
import java.util.Arrays;
import java.util.Locale;

/** Matches people in whose name or address every word occurs. */
record PersonFilter(String text) {

    boolean matches(Person person) {
        var where = (person.name() + ' ' + person.email()).toLowerCase(Locale.ROOT);
        return Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(where::contains);
    }
}
