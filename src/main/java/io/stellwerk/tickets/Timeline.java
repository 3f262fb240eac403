package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Utc;
import io.stellwerk.team.TeamId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what happened to tickets. */
@Repository
class Timeline {

    private static final String INSERT = """
            INSERT INTO timeline_event (ticket_id, at, kind, by_user_id, about_user_id, before_value, after_value)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    Timeline(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(TicketId ticket, TimelineEvent event) {
        batches.update(INSERT, values(ticket, event));
    }

    /** @param teamNames of those that tickets are left to */
    void add(List<OwnerChange> changes, Optional<UserId> by, Map<TeamId, String> teamNames) {
        batches.batchUpdate(
                INSERT,
                changes.stream()
                        .flatMap(change ->
                                change
                                        .event(by, teamNames)
                                        .map(event -> values(change.before().ticket(), event))
                                        .stream())
                        .toList());
    }

    private static @Nullable Object[] values(TicketId ticket, TimelineEvent event) {
        return new @Nullable Object[] {
            ticket.value(),
            Utc.of(event.at()),
            event.kind().name(),
            event.by().map(UserId::value).orElse(null),
            event.about().map(UserId::value).orElse(null),
            event.before().orElse(null),
            event.after().orElse(null)
        };
    }

    /** That a ticket was opened stands in the ticket and is not written once more; older ones have it here, too. */
    List<TimelineEvent> of(TicketRow ticket) {
        var opened =
                new TimelineEvent(ticket.openedAt(), TimelineEvent.Kind.OPENED, Optional.empty(), Optional.empty());
        return Stream.concat(Stream.of(opened), since(ticket.id()).stream()).toList();
    }

    private List<TimelineEvent> since(TicketId ticket) {
        return jdbc.sql("""
                        SELECT at, kind, by_user_id, about_user_id, before_value, after_value FROM timeline_event
                        WHERE ticket_id = :ticket AND kind <> 'OPENED' ORDER BY id
                        """)
                .param("ticket", ticket.value())
                .query((row, number) -> new TimelineEvent(
                        Utc.read(row, "at"),
                        TimelineEvent.Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getObject("by_user_id", Long.class))
                                .map(UserId::new),
                        Optional.ofNullable(row.getObject("about_user_id", Long.class))
                                .map(UserId::new),
                        Optional.ofNullable(row.getString("before_value")),
                        Optional.ofNullable(row.getString("after_value"))))
                .list();
    }
}
