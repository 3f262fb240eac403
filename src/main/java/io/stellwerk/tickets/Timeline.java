package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Utc;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what happened to tickets. */
@Repository
class Timeline {

    private final JdbcClient jdbc;

    Timeline(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(TicketId ticket, TimelineEvent event) {
        jdbc.sql("""
                        INSERT INTO timeline_event (ticket_id, at, kind, by_user_id, about_user_id)
                        VALUES (:ticket, :at, :kind, :by, :about)
                        """)
                .param("ticket", ticket.value())
                .param("at", Utc.of(event.at()))
                .param("kind", event.kind().name())
                .param("by", event.by().map(UserId::value).orElse(null))
                .param("about", event.about().map(UserId::value).orElse(null))
                .update();
    }

    List<TimelineEvent> of(TicketId ticket) {
        return jdbc.sql(
                        "SELECT at, kind, by_user_id, about_user_id FROM timeline_event WHERE ticket_id = :ticket ORDER BY id")
                .param("ticket", ticket.value())
                .query((row, number) -> new TimelineEvent(
                        Utc.read(row, "at"),
                        TimelineEvent.Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getObject("by_user_id", Long.class))
                                .map(UserId::new),
                        Optional.ofNullable(row.getObject("about_user_id", Long.class))
                                .map(UserId::new)))
                .list();
    }
}
