package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Utc;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of windows that show tickets. */
@Repository
class LookerRows {

    /** Nodes renew their windows every {@link OpenWindows#EVERY}; a window that missed it twice is gone. */
    private static final Duration FRESH = OpenWindows.EVERY.multipliedBy(3);

    /** How long after the last word somebody counts as typing. */
    private static final Duration STILL_TYPING = Duration.ofSeconds(6);

    private final JdbcClient jdbc;

    LookerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(Showing window, Instant now) {
        jdbc.sql("""
                        INSERT INTO ticket_looker (screen, ticket_id, user_id, seen_at)
                        VALUES (:screen, :ticket, :user, :now)
                        ON DUPLICATE KEY UPDATE ticket_id = VALUES(ticket_id), seen_at = VALUES(seen_at), typed_at = NULL
                        """)
                .param("screen", window.screen().toString())
                .param("ticket", window.ticket().value())
                .param("user", window.user().value())
                .param("now", Utc.of(now))
                .update();
    }

    /** @return the ticket it showed */
    Optional<TicketId> remove(UUID screen) {
        var ticket = jdbc.sql("SELECT ticket_id FROM ticket_looker WHERE screen = :screen")
                .param("screen", screen.toString())
                .query((row, number) -> new TicketId(row.getLong("ticket_id")))
                .optional();
        jdbc.sql("DELETE FROM ticket_looker WHERE screen = :screen")
                .param("screen", screen.toString())
                .update();
        return ticket;
    }

    /** @return whether such a window is open */
    boolean typed(UUID screen, UserId user, Instant now) {
        return jdbc.sql("UPDATE ticket_looker SET typed_at = :now WHERE screen = :screen AND user_id = :user")
                        .param("now", Utc.of(now))
                        .param("screen", screen.toString())
                        .param("user", user.value())
                        .update()
                == 1;
    }

    /** @return whether something was typed in it */
    boolean typesNoMore(UUID screen, UserId user) {
        return jdbc.sql("""
                        UPDATE ticket_looker SET typed_at = NULL
                        WHERE screen = :screen AND user_id = :user AND typed_at IS NOT NULL
                        """)
                        .param("screen", screen.toString())
                        .param("user", user.value())
                        .update()
                == 1;
    }

    List<Looker> others(TicketId ticket, UserId me, Instant now) {
        return jdbc.sql("""
                        SELECT user_id, COALESCE(MAX(typed_at) > :typing, FALSE) AS typing FROM ticket_looker
                        WHERE ticket_id = :ticket AND user_id <> :me AND seen_at > :fresh GROUP BY user_id ORDER BY user_id
                        """)
                .param("ticket", ticket.value())
                .param("me", me.value())
                .param("typing", Utc.of(now.minus(STILL_TYPING)))
                .param("fresh", Utc.of(now.minus(FRESH)))
                .query((row, number) -> new Looker(new UserId(row.getLong("user_id")), row.getBoolean("typing")))
                .list();
    }

    /** Whether a window of theirs came to this ticket when it was theirs to see. What was merged goes on elsewhere. */
    boolean isShown(TicketId ticket, UserId user) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM ticket_looker l JOIN ticket t ON t.id = l.ticket_id
                        WHERE l.ticket_id = :ticket AND l.user_id = :user AND t.merged_into IS NULL
                        """)
                        .param("ticket", ticket.value())
                        .param("user", user.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** @return those of them that are known, with the tickets they show */
    Set<Showing> renew(Collection<UUID> screens, Instant now) {
        if (screens.isEmpty()) {
            return Set.of();
        }
        var names = screens.stream().map(UUID::toString).toList();
        jdbc.sql("UPDATE ticket_looker SET seen_at = :now WHERE screen IN (:screens)")
                .param("now", Utc.of(now))
                .param("screens", names)
                .update();
        return Set.copyOf(jdbc.sql("SELECT screen, ticket_id, user_id FROM ticket_looker WHERE screen IN (:screens)")
                .param("screens", names)
                .query((row, number) -> new Showing(
                        UUID.fromString(row.getString("screen")),
                        new TicketId(row.getLong("ticket_id")),
                        new UserId(row.getLong("user_id"))))
                .list());
    }

    /** @return the tickets they showed */
    List<TicketId> forgetOld(Instant now) {
        var old = jdbc.sql("SELECT screen, ticket_id FROM ticket_looker WHERE seen_at <= :old")
                .param("old", Utc.of(now.minus(FRESH)))
                .query((row, number) -> new Left(row.getString("screen"), new TicketId(row.getLong("ticket_id"))))
                .list();
        old.forEach(left -> jdbc.sql("DELETE FROM ticket_looker WHERE screen = :screen")
                .param("screen", left.screen())
                .update());
        return old.stream().map(Left::ticket).distinct().toList();
    }

    private record Left(String screen, TicketId ticket) {}
}
