package io.stellwerk.tickets;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** So many tickets like one, as nobody has the time to open them one by one, and their end. */
public final class ManyTickets {

    private final JdbcClient jdbc;
    private final TicketId like;

    public ManyTickets(JdbcClient jdbc, TicketId like) {
        this.jdbc = jdbc;
        this.like = like;
    }

    public List<TicketId> copy(int howMany) {
        jdbc.sql("""
                        INSERT INTO ticket (subject, type, status_id, open, contact_id, channel_id, owner_id, owner_assigned_at,
                          opened_at, last_activity_at, closed_at, preview, routing, routing_before)
                        SELECT CONCAT('like ', t.id), t.type, t.status_id, t.open, t.contact_id, t.channel_id, t.owner_id,
                          t.owner_assigned_at, t.opened_at, t.last_activity_at, t.closed_at, t.preview, t.routing,
                          t.routing_before
                        FROM ticket t JOIN seq_1_to_%d WHERE t.id = :like
                        """.formatted(howMany)).param("like", like.value()).update();
        return jdbc
                .sql("SELECT id FROM ticket WHERE subject = CONCAT('like ', :like) ORDER BY id")
                .param("like", like.value())
                .query(Long.class)
                .list()
                .stream()
                .map(TicketId::new)
                .toList();
    }

    public void delete() {
        for (var table : List.of("timeline_event", "ticket_team", "message")) {
            jdbc.sql("DELETE x FROM " + table
                            + " x JOIN ticket t ON t.id = x.ticket_id WHERE t.subject = CONCAT('like ', :like)")
                    .param("like", like.value())
                    .update();
        }
        jdbc.sql("DELETE FROM ticket WHERE subject = CONCAT('like ', :like)")
                .param("like", like.value())
                .update();
    }
}
