package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Utc;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of who follows which ticket. */
@Repository
class FollowerRows implements TicketBelongings {

    private final JdbcClient jdbc;

    FollowerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether they did not follow it before */
    boolean add(TicketId ticket, UserId user, Instant now) {
        return jdbc.sql("INSERT IGNORE INTO ticket_follower (ticket_id, user_id, since) VALUES (:ticket, :user, :now)")
                        .param("ticket", ticket.value())
                        .param("user", user.value())
                        .param("now", Utc.of(now))
                        .update()
                == 1;
    }

    /** @return whether they followed it */
    boolean remove(TicketId ticket, UserId user) {
        return jdbc.sql("DELETE FROM ticket_follower WHERE ticket_id = :ticket AND user_id = :user")
                        .param("ticket", ticket.value())
                        .param("user", user.value())
                        .update()
                == 1;
    }

    List<UserId> of(TicketId ticket) {
        return jdbc.sql("SELECT user_id FROM ticket_follower WHERE ticket_id = :ticket ORDER BY since, user_id")
                .param("ticket", ticket.value())
                .query((row, number) -> new UserId(row.getLong("user_id")))
                .list();
    }

    @Override
    public void merged(TicketId gone, TicketId kept) {
        jdbc.sql("""
                        INSERT IGNORE INTO ticket_follower (ticket_id, user_id, since)
                        SELECT :kept, user_id, since FROM ticket_follower WHERE ticket_id = :gone
                        """).param("kept", kept.value()).param("gone", gone.value()).update();
        forget(gone, List.of());
    }

    @Override
    public void forget(TicketId ticket, Collection<MessageId> messages) {
        jdbc.sql("DELETE FROM ticket_follower WHERE ticket_id = :ticket")
                .param("ticket", ticket.value())
                .update();
    }
}
