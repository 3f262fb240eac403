package io.stellwerk.tickets;

import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Retried;
import io.stellwerk.base.Utc;
import io.stellwerk.team.CountRule;
import io.stellwerk.team.CountRules;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How much everyone has on their plate, counted from the tickets themselves so that nothing can drift. */
@Service
public class Workloads {

    private final JdbcClient jdbc;
    private final JdbcOperations batches;
    private final CountRules rules;
    private final Clock clock;

    Workloads(JdbcClient jdbc, JdbcOperations batches, CountRules rules, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Holds these people until the transaction ends: nobody else gives them tickets meanwhile. Always in the order of
     * their ids, so that two who want overlapping people do not wait for each other forever. Call it before reading
     * anything a decision is made from.
     */
    @Unrestricted("Routing decides without anybody logged in")
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Collection<UserId> users) {
        var wanted = new TreeSet<>(users);
        if (!wanted.isEmpty() && locked(wanted) < wanted.size()) {
            addSlots(wanted);
            locked(wanted);
        }
    }

    /**
     * Everyone's open tickets of one type.
     *
     * @param assignedSince only tickets that got their owner at this moment or later count
     */
    @Unrestricted("Routing decides without anybody logged in")
    @Retried
    public Map<UserId, Workload> of(Collection<UserId> users, TicketType type, Instant assignedSince) {
        var open = open(users, type, assignedSince);
        var last = lastAutomatic(users);
        return users.stream()
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        user -> new Workload(open.getOrDefault(user, 0L), Optional.ofNullable(last.get(user)))));
    }

    /** Everyone's open tickets of each type that count towards capacity limits, whenever they were assigned. */
    @Unrestricted("Colleagues see it, and routing decides without anybody logged in")
    @Retried
    public Map<UserId, Map<TicketType, Long>> openByType(Collection<UserId> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        var counted = counted(rules.get());
        return jdbc
                .sql(
                        "SELECT owner_id, type, COUNT(*) AS tickets FROM ticket t WHERE owner_id IN (:users) AND open = TRUE AND "
                                + counted.sql() + " GROUP BY owner_id, type")
                .params(counted.parameters())
                .param("users", users.stream().map(UserId::value).collect(Collectors.toSet()))
                .query((row, number) -> new OpenOfType(
                        new UserId(row.getLong("owner_id")),
                        TicketType.valueOf(row.getString("type")),
                        row.getLong("tickets")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        OpenOfType::user, Collectors.toMap(OpenOfType::type, OpenOfType::tickets)));
    }

    private Condition counted(CountRule rule) {
        var statuses = rule.leftOut().isEmpty()
                ? Condition.TRUE
                : Condition.of("t.status NOT IN (:leftOut)", "leftOut", rule.leftOut());
        return rule.olderThanDays().isEmpty()
                ? statuses
                : statuses.and(Condition.of(
                        "t.opened_at >= :openedSince",
                        "openedSince",
                        Utc.of(clock.instant()
                                .minus(Duration.ofDays(rule.olderThanDays().getAsInt())))));
    }

    private record OpenOfType(UserId user, TicketType type, long tickets) {}

    void gotAutomatically(List<OwnerChange> changes) {
        batches.batchUpdate(
                """
                        INSERT INTO agent_slot (user_id, last_automatic_at) VALUES (?, ?)
                        ON DUPLICATE KEY UPDATE last_automatic_at = VALUES(last_automatic_at)
                        """,
                changes.stream()
                        .map(change ->
                                new Object[] {change.owner().orElseThrow().value(), Utc.of(change.at())})
                        .toList());
    }

    private Map<UserId, Long> open(Collection<UserId> users, TicketType type, Instant assignedSince) {
        if (users.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        SELECT owner_id, COUNT(*) AS tickets FROM ticket
                        WHERE owner_id IN (:users) AND open = TRUE AND type = :type AND owner_assigned_at >= :since
                        GROUP BY owner_id
                        """)
                .param("users", users.stream().map(UserId::value).collect(Collectors.toSet()))
                .param("type", type.name())
                .param("since", Utc.of(assignedSince))
                .query((row, number) -> Map.entry(new UserId(row.getLong("owner_id")), row.getLong("tickets")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<UserId, Instant> lastAutomatic(Collection<UserId> users) {
        if (users.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        "SELECT user_id, last_automatic_at FROM agent_slot WHERE user_id IN (:users) AND last_automatic_at IS NOT NULL")
                .param("users", users.stream().map(UserId::value).collect(Collectors.toSet()))
                .query((row, number) ->
                        Map.entry(new UserId(row.getLong("user_id")), Utc.read(row, "last_automatic_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private int locked(SortedSet<UserId> users) {
        return jdbc.sql("SELECT user_id FROM agent_slot WHERE user_id IN (:users) ORDER BY user_id FOR UPDATE")
                .param("users", users.stream().map(UserId::value).toList())
                .query(Long.class)
                .list()
                .size();
    }

    private void addSlots(SortedSet<UserId> users) {
        users.forEach(user -> jdbc.sql("INSERT IGNORE INTO agent_slot (user_id) VALUES (:user)")
                .param("user", user.value())
                .update());
    }
}
