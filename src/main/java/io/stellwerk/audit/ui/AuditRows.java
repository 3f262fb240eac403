package io.stellwerk.audit.ui;

import io.stellwerk.accounts.Person;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditEntry;
import io.stellwerk.audit.Differences;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Entries as rows of a table that leaves Stellwerk. */
record AuditRows(AuditWords words, Differences differences, Map<UserId, Person> people) {

    String[] header() {
        return Stream.of(
                        "audit.when",
                        "audit.who",
                        "audit.email",
                        "audit.category",
                        "audit.action",
                        "audit.object",
                        "audit.changes")
                .map(words::text)
                .toArray(String[]::new);
    }

    String[] row(AuditEntry entry) {
        var who = entry.actor().flatMap(id -> Optional.ofNullable(people.get(id)));
        return new String[] {
            entry.at().toString(),
            who.map(Person::name).orElseGet(() -> name(entry)),
            who.map(person -> person.email().value()).orElse(""),
            words.category(entry.category()),
            words.action(entry.action()),
            entry.object(),
            differences.of(entry).stream().map(words::change).collect(Collectors.joining("\n"))
        };
    }

    private String name(AuditEntry entry) {
        return entry.actor().map(id -> "#" + id.value()).orElseGet(() -> words.text("audit.stellwerk"));
    }
}
