package io.stellwerk.team;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Permission.Role;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.audit.AuditCategory;
import io.stellwerk.audit.AuditLog;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Topic;
import io.stellwerk.base.WakeUps;
import io.stellwerk.team.CapacityLimit.PerType;
import io.stellwerk.team.CapacityLimit.Total;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** How much everyone may get automatically. */
@Service
@Retried
public class Capacities {

    private final JdbcClient jdbc;
    private final AuditLog audit;
    private final PeopleNames names;
    private final CurrentUser currentUser;
    private final ObjectProvider<OpenTicketCounts> counts;
    private final ApplicationEventPublisher events;
    private final WakeUps wakeUps;
    private final Clock clock;

    Capacities(
            JdbcClient jdbc,
            AuditLog audit,
            PeopleNames names,
            CurrentUser currentUser,
            ObjectProvider<OpenTicketCounts> counts,
            ApplicationEventPublisher events,
            WakeUps wakeUps,
            Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.names = names;
        this.currentUser = currentUser;
        this.counts = counts;
        this.events = events;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /** The limits of those of {@code users} who have one. */
    @Unrestricted("Colleagues see them, and routing reads them without anybody logged in")
    public Map<UserId, CapacityLimit> of(Collection<UserId> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT user_id, total, calling, messaging, email FROM capacity_limit WHERE user_id IN (:users)")
                .param("users", users.stream().map(UserId::value).collect(Collectors.toSet()))
                .query((row, number) -> Map.entry(new UserId(row.getLong("user_id")), limit(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @PreAuthorize("isAuthenticated()")
    public List<LimitUse> mine() {
        var me = Set.of(currentUser.id());
        var limit = of(me).getOrDefault(currentUser.id(), CapacityLimit.NONE);
        return limit.equals(CapacityLimit.NONE)
                ? List.of()
                : LimitUse.of(limit, openTickets(me).getOrDefault(currentUser.id(), TicketCounts.NONE));
    }

    /** The open tickets that count towards the limits. */
    @Unrestricted("Colleagues see them beside names")
    public Map<UserId, TicketCounts> openTickets(Collection<UserId> users) {
        return counts.stream().findFirst().map(module -> module.of(users)).orElseGet(Map::of);
    }

    /** Woken when the open tickets of somebody may have changed. */
    @Unrestricted("A topic says nothing")
    public Optional<Topic> openTicketsTopic() {
        return counts.stream().findFirst().map(OpenTicketCounts::topic);
    }

    /** The statuses an open ticket can have, in their order. */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public List<OpenStatus> openStatuses() {
        return counts.stream().flatMap(module -> module.statuses().stream()).toList();
    }

    /** Gives all of these people the same limit. */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public void set(Collection<UserId> users, CapacityLimit limit) {
        counts.forEach(module -> module.hold(users));
        set(of(users), users, limit);
    }

    /**
     * Gives all of these people the same limit, unless somebody else changed one of theirs meanwhile.
     *
     * @param seen the limits the change is based on, of everybody it is for
     * @return whether they still were so
     */
    @PreAuthorize("hasRole('" + Role.EDIT_USERS + "')")
    public boolean set(Map<UserId, CapacityLimit> seen, CapacityLimit limit) {
        counts.forEach(module -> module.hold(seen.keySet()));
        var now = of(seen.keySet());
        if (seen.entrySet().stream()
                .anyMatch(entry -> !entry.getValue().equals(now.getOrDefault(entry.getKey(), CapacityLimit.NONE)))) {
            return false;
        }
        set(now, seen.keySet(), limit);
        return true;
    }

    private void set(Map<UserId, CapacityLimit> before, Collection<UserId> users, CapacityLimit limit) {
        users.stream().sorted().forEach(user -> set(user, before.getOrDefault(user, CapacityLimit.NONE), limit));
    }

    private void set(UserId user, CapacityLimit before, CapacityLimit limit) {
        switch (limit) {
            case Total total ->
                write(user, total.most(), OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());
            case PerType types -> write(user, OptionalInt.empty(), types.calling(), types.messaging(), types.email());
        }
        events.publishEvent(new CapacityChanged(user, clock.instant()));
        wakeUps.wake(Staff.ALL);
        audit.changed(AuditCategory.PEOPLE, "capacity-changed", names.of(user), readable(before), readable(limit));
    }

    private static Map<String, String> readable(CapacityLimit limit) {
        return switch (limit) {
            case Total total -> Map.of("total", readable(total.most()));
            case PerType types ->
                Map.of(
                        "calling", readable(types.calling()),
                        "messaging", readable(types.messaging()),
                        "email", readable(types.email()));
        };
    }

    private static String readable(OptionalInt most) {
        return most.isPresent() ? String.valueOf(most.getAsInt()) : "";
    }

    private void write(UserId user, OptionalInt total, OptionalInt calling, OptionalInt messaging, OptionalInt email) {
        jdbc.sql("""
                        INSERT INTO capacity_limit (user_id, total, calling, messaging, email)
                        VALUES (:user, :total, :calling, :messaging, :email)
                        ON DUPLICATE KEY UPDATE total = VALUES(total), calling = VALUES(calling),
                            messaging = VALUES(messaging), email = VALUES(email)
                        """)
                .param("user", user.value())
                .param("total", nullable(total))
                .param("calling", nullable(calling))
                .param("messaging", nullable(messaging))
                .param("email", nullable(email))
                .update();
    }

    private static CapacityLimit limit(ResultSet row) throws SQLException {
        var perType = new PerType(optional(row, "calling"), optional(row, "messaging"), optional(row, "email"));
        var isPerType = perType.calling().isPresent()
                || perType.messaging().isPresent()
                || perType.email().isPresent();
        return isPerType ? perType : new Total(optional(row, "total"));
    }

    private static OptionalInt optional(ResultSet row, String column) throws SQLException {
        @Nullable Integer value = row.getObject(column, Integer.class);
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static @Nullable Integer nullable(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
