package io.stellwerk.team;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Utc;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of who has Stellwerk open, written by the node that serves their browser. */
@Repository
class PresenceRows {

    /** Nodes write once a minute; whoever was seen within this time has a browser open. */
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    /** When somebody had a browser open, and whether it is known that they closed it. */
    private record Visit(Instant seenAt, boolean isOver) {

        boolean isOpen(Instant now) {
            return !isOver && !seenAt.plus(FRESH).isBefore(now);
        }
    }

    PresenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PresenceRule rule() {
        return jdbc.sql("SELECT minutes, version FROM presence_rule")
                .query((row, number) ->
                        new PresenceRule(minutes(row.getObject("minutes", Integer.class)), row.getLong("version")))
                .single();
    }

    /** @return false if somebody else changed it meanwhile */
    boolean change(PresenceRule wanted, Instant now) {
        return jdbc.sql("""
                        UPDATE presence_rule SET minutes = :minutes, set_at = :now, version = version + 1
                        WHERE version = :version
                        """)
                        .param(
                                "minutes",
                                wanted.minutes().isPresent() ? wanted.minutes().getAsInt() : null)
                        .param("now", Utc.of(now))
                        .param("version", wanted.version())
                        .update()
                > 0;
    }

    void seen(Collection<UserId> users, Instant now) {
        users.forEach(user -> jdbc.sql("""
                        INSERT INTO browser_presence (user_id, seen_at) VALUES (:user, :now)
                        ON DUPLICATE KEY UPDATE seen_at = GREATEST(seen_at, VALUES(seen_at)), left_at = NULL
                        """)
                .param("user", user.value())
                .param("now", Utc.of(now))
                .update());
    }

    /** Their last browser is closed; another node that serves one of them tells so within a minute. */
    void left(UserId user, Instant now) {
        jdbc.sql("""
                        INSERT INTO browser_presence (user_id, seen_at, left_at) VALUES (:user, :now, :now)
                        ON DUPLICATE KEY UPDATE seen_at = GREATEST(seen_at, VALUES(seen_at)), left_at = VALUES(left_at)
                        """).param("user", user.value()).param("now", Utc.of(now)).update();
    }

    /** From when on those of {@code users} who have no browser open count as away; empty while there is no such rule. */
    Map<UserId, Instant> goneFrom(Collection<UserId> users, Instant now) {
        var rule = rule();
        if (users.isEmpty() || rule.minutes().isEmpty()) {
            return Map.of();
        }
        var seen = seen(users);
        var since = setAt();
        var gone = new HashMap<UserId, Instant>();
        for (var user : users) {
            var last = Optional.ofNullable(seen.get(user));
            if (last.filter(visit -> visit.isOpen(now)).isEmpty()) {
                var from = last.map(Visit::seenAt).filter(since::isBefore).orElse(since);
                gone.put(user, from.plus(Duration.ofMinutes(rule.minutes().getAsInt())));
            }
        }
        return gone;
    }

    private Instant setAt() {
        return jdbc.sql("SELECT set_at FROM presence_rule")
                .query((row, number) -> Utc.readOptional(row, "set_at").orElse(Instant.EPOCH))
                .single();
    }

    private Map<UserId, Visit> seen(Collection<UserId> users) {
        return jdbc
                .sql("SELECT user_id, seen_at, left_at FROM browser_presence WHERE user_id IN (:users)")
                .param("users", users.stream().map(UserId::value).collect(Collectors.toSet()))
                .query((row, number) -> Map.entry(
                        new UserId(row.getLong("user_id")),
                        new Visit(
                                Utc.read(row, "seen_at"),
                                Utc.readOptional(row, "left_at").isPresent())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static OptionalInt minutes(@Nullable Integer stored) {
        return stored == null ? OptionalInt.empty() : OptionalInt.of(stored);
    }
}
