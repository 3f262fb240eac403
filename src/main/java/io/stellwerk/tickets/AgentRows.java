package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Utc;
import io.stellwerk.team.CountRule;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables about those who own tickets. {@code agent_slot} is held by whoever gives them tickets; {@code agent_work} is
 * not, so that a customer's answer never waits for routing.
 */
@Repository
class AgentRows {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    AgentRows(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void lock(SortedSet<UserId> users) {
        if (!users.isEmpty() && locked(users) < users.size()) {
            batches.batchUpdate(
                    "INSERT IGNORE INTO agent_slot (user_id) VALUES (?)",
                    users.stream().map(user -> new Object[] {user.value()}).toList());
            locked(users);
        }
    }

    private int locked(SortedSet<UserId> users) {
        return jdbc.sql("SELECT user_id FROM agent_slot WHERE user_id IN (:users) ORDER BY user_id FOR UPDATE")
                .param("users", numbers(users))
                .query(Long.class)
                .list()
                .size();
    }

    Map<UserId, AgentState> states(Collection<UserId> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        SELECT s.user_id, s.last_automatic_at, COALESCE(w.version, 0) AS version
                        FROM agent_slot s LEFT JOIN agent_work w ON w.user_id = s.user_id WHERE s.user_id IN (:users)
                        """)
                .param("users", numbers(users))
                .query((row, number) -> Map.entry(
                        new UserId(row.getLong("user_id")),
                        new AgentState(row.getLong("version"), Utc.readOptional(row, "last_automatic_at"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The open tickets of each of these people, who may have none. */
    Map<UserId, Counted> count(Collection<UserId> users, Map<UserId, AgentState> states, CountRule rule, Instant now) {
        if (users.isEmpty()) {
            return Map.of();
        }
        var counts = counting(rule, now);
        var limited = new HashMap<UserId, Map<TicketType, Long>>();
        var recent = new HashMap<UserId, Map<TicketType, Long>>();
        jdbc.sql("SELECT owner_id, type, SUM(" + counts.sql()
                        + ") AS limited, SUM(owner_assigned_at >= :since) AS recent"
                        + " FROM ticket t WHERE owner_id IN (:users) AND open = TRUE GROUP BY owner_id, type")
                .params(counts.parameters())
                .param("users", numbers(users))
                .param("since", Utc.of(now.minus(Counted.LOAD_COUNTS_FOR)))
                .query(row -> {
                    var user = new UserId(row.getLong("owner_id"));
                    var type = TicketType.valueOf(row.getString("type"));
                    of(limited, user).put(type, row.getLong("limited"));
                    of(recent, user).put(type, row.getLong("recent"));
                });
        return users.stream()
                .collect(Collectors.toMap(
                        user -> user,
                        user -> new Counted(
                                states.getOrDefault(user, AgentState.NEW).version(),
                                rule,
                                now,
                                of(limited, user),
                                of(recent, user))));
    }

    /** Which tickets, as {@code t}, count towards limits. */
    static Condition counting(CountRule rule, Instant now) {
        var statuses = rule.leftOut().isEmpty()
                ? Condition.TRUE
                : Condition.of("t.status_id NOT IN (:leftOut)", "leftOut", rule.leftOut());
        return rule.olderThanDays().isEmpty()
                ? statuses
                : statuses.and(Condition.of(
                        "t.opened_at >= :openedSince",
                        "openedSince",
                        Utc.of(now.minus(Duration.ofDays(rule.olderThanDays().getAsInt())))));
    }

    void raise(Collection<UserId> users) {
        if (!users.isEmpty()) {
            batches.update("INSERT INTO agent_work (user_id, version) VALUES "
                    + users.stream().map(user -> "(" + user.value() + ", 1)").collect(Collectors.joining(", "))
                    + " ON DUPLICATE KEY UPDATE version = version + 1");
        }
    }

    void gotAutomatically(List<OwnerChange> changes) {
        if (!changes.isEmpty()) {
            batches.update("INSERT INTO agent_slot (user_id, last_automatic_at) VALUES "
                    + latest(changes).entrySet().stream()
                            .map(got -> "(" + got.getKey().value() + ", " + Utc.literal(got.getValue()) + ")")
                            .collect(Collectors.joining(", "))
                    + " ON DUPLICATE KEY UPDATE last_automatic_at = VALUES(last_automatic_at)");
        }
    }

    /** Of several that somebody got at once the last one counts; they follow each other in time. */
    private static SortedMap<UserId, Instant> latest(List<OwnerChange> changes) {
        var latest = new TreeMap<UserId, Instant>();
        changes.forEach(change -> latest.put(change.owner().orElseThrow(), change.at()));
        return latest;
    }

    private static Map<TicketType, Long> of(Map<UserId, Map<TicketType, Long>> counts, UserId user) {
        return counts.computeIfAbsent(user, key -> new EnumMap<>(TicketType.class));
    }

    private static List<Long> numbers(Collection<UserId> users) {
        return users.stream().map(UserId::value).distinct().sorted().toList();
    }
}
