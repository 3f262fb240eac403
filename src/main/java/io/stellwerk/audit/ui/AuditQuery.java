package io.stellwerk.audit.ui;

import com.vaadin.flow.router.QueryParameters;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditSearch;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the filter says, as the address keeps it; whole days in the reader's time zone, both included. */
record AuditQuery(
        String words,
        Optional<AuditCategory> category,
        Optional<String> action,
        Optional<UserId> actor,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    /** Leaves out what it does not understand. */
    static AuditQuery of(QueryParameters address) {
        return new AuditQuery(
                address.getSingleParameter("q").orElse(""),
                address.getSingleParameter("category").flatMap(AuditQuery::category),
                address.getSingleParameter("action").filter(action -> !action.isBlank()),
                address.getSingleParameter("user")
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(id -> new UserId(Long.parseLong(id))),
                address.getSingleParameter("from").flatMap(AuditQuery::day),
                address.getSingleParameter("to").flatMap(AuditQuery::day));
    }

    QueryParameters address() {
        Map<String, String> values = new LinkedHashMap<>();
        if (!words.isBlank()) {
            values.put("q", words);
        }
        category.ifPresent(chosen -> values.put("category", chosen.name()));
        action.ifPresent(chosen -> values.put("action", chosen));
        actor.ifPresent(chosen -> values.put("user", Long.toString(chosen.value())));
        from.ifPresent(day -> values.put("from", day.toString()));
        to.ifPresent(day -> values.put("to", day.toString()));
        return QueryParameters.simple(values);
    }

    /**
     * @param screen how the reader sees them
     * @param actions all that there are
     */
    AuditSearch search(ZoneId zone, AuditWords screen, Collection<String> actions) {
        return new AuditSearch(
                words,
                screen.named(words, actions),
                category,
                action,
                actor,
                from.map(day -> day.atStartOfDay(zone).toInstant()),
                to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private static Optional<AuditCategory> category(String name) {
        return Arrays.stream(AuditCategory.values())
                .filter(category -> category.name().equals(name))
                .findAny();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
