package io.stellwerk.team.ui;

import io.stellwerk.accounts.AccountStatus;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Matches people in whose name or address every word occurs and who have what else is chosen. */
record ColleagueFilter(String text, Optional<AccountStatus> status, Optional<String> role, Optional<String> team) {

    boolean matches(Colleague colleague) {
        var person = colleague.person();
        return hasWords(person.name() + ' ' + person.email())
                && status.map(person.status()::equals).orElse(true)
                && role.map(person.role()::equals).orElse(true)
                && team.map(colleague.teamName()::equals).orElse(true);
    }

    private boolean hasWords(String where) {
        var lower = where.toLowerCase(Locale.ROOT);
        return Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("\\s+"))
                .allMatch(lower::contains);
    }
}
