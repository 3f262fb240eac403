package io.stellwerk.team;

import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.Retried;
import java.util.Arrays;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Which open tickets count towards limits, for the whole company. */
@Service
@Retried
public class CountRules {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final PeopleChanges changes;
    private final ObjectProvider<OpenTicketCounts> tickets;

    CountRules(JdbcClient jdbc, AuditLog audit, PeopleChanges changes, ObjectProvider<OpenTicketCounts> tickets) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.changes = changes;
        this.tickets = tickets;
    }

    @Unrestricted("Routing counts by it without anybody logged in")
    public CountRule get() {
        return jdbc.sql("SELECT left_out, older_than_days, version FROM capacity_count_rule")
                .query((row, number) -> new CountRule(
                        names(row.getString("left_out")),
                        days(row.getObject("older_than_days", Integer.class)),
                        row.getLong("version")))
                .single();
    }

    /** @return false if somebody else changed it since {@code wanted.version()} */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public boolean change(CountRule wanted) {
        tickets.forEach(module -> module.hold(limited()));
        var before = get();
        if (written(wanted) == 0) {
            return false;
        }
        audit.changed(AuditCategory.ROUTING, "count-rule-changed", "", readable(before), readable(wanted));
        changes.happened();
        return true;
    }

    private int written(CountRule wanted) {
        return jdbc.sql("""
                        UPDATE capacity_count_rule SET left_out = :names, older_than_days = :days, version = version + 1
                        WHERE version = :version
                        """)
                .param("names", wanted.leftOut().stream().sorted().collect(Collectors.joining(",")))
                .param(
                        "days",
                        wanted.olderThanDays().isPresent()
                                ? wanted.olderThanDays().getAsInt()
                                : null)
                .param("version", wanted.version())
                .update();
    }

    /** Nobody who has a limit is given a ticket by the old rule any more. */
    private Set<UserId> limited() {
        return Set.copyOf(jdbc.sql("SELECT user_id FROM capacity_limit")
                .query((row, number) -> new UserId(row.getLong("user_id")))
                .list());
    }

    private Map<String, Object> readable(CountRule rule) {
        return Map.of(
                "leftOut",
                tickets.stream()
                        .flatMap(module -> module.statuses().stream())
                        .filter(status -> rule.leftOut().contains(status.id()))
                        .map(OpenStatus::name)
                        .toList(),
                "olderThanDays",
                rule.olderThanDays().isPresent() ? rule.olderThanDays().getAsInt() : "");
    }

    private static Set<String> names(String joined) {
        return Arrays.stream(joined.split(",")).filter(name -> !name.isEmpty()).collect(Collectors.toSet());
    }

    private static OptionalInt days(@Nullable Integer stored) {
        return stored == null ? OptionalInt.empty() : OptionalInt.of(stored);
    }
}
