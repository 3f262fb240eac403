package io.stellwerk.tickets;

import io.stellwerk.base.Utc;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tickets to route, and what rules read of them. */
@Repository
class QueueRows {

    private final JdbcClient jdbc;

    QueueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ChannelId> channels() {
        return jdbc.sql(
                        "SELECT DISTINCT channel_id FROM ticket WHERE routing IN ('PENDING', 'WAITING') ORDER BY channel_id")
                .query((row, number) -> new ChannelId(row.getLong("channel_id")))
                .list();
    }

    /** Tickets that wait for routing, the oldest first, after a number. One state at a time lets the index sort. */
    List<QueuedTicket> of(ChannelId channel, TicketId after, int atMost, Condition counting) {
        return read(
                "(" + queue("PENDING", counting) + ") UNION ALL (" + queue("WAITING", counting)
                        + ") ORDER BY id LIMIT :atMost",
                channel,
                after,
                atMost,
                counting);
    }

    /** As {@link #of}, without those that already wait for somebody. */
    List<QueuedTicket> undecided(ChannelId channel, TicketId after, int atMost, Condition counting) {
        return read(queue("PENDING", counting), channel, after, atMost, counting);
    }

    private static String queue(String state, Condition counting) {
        return """
                SELECT id, channel_id, type, contact_id, open, owner_id, assignment_version, subject, opened_at, routing,
                       %s AS counts
                FROM ticket t FORCE INDEX (ticket_routing)
                WHERE routing = '%s' AND channel_id = :channel AND id > :after AND open = TRUE AND owner_id IS NULL
                ORDER BY id LIMIT :atMost
                """.formatted(counting.sql(), state);
    }

    private List<QueuedTicket> read(String queue, ChannelId channel, TicketId after, int atMost, Condition counting) {
        return jdbc.sql(queue)
                .params(counting.parameters())
                .param("channel", channel.value())
                .param("after", after.value())
                .param("atMost", atMost)
                .query((row, number) -> new QueuedTicket(
                        TicketRows.facts(row, number),
                        row.getString("subject"),
                        Utc.read(row, "opened_at"),
                        RoutingState.valueOf(row.getString("routing")) == RoutingState.WAITING,
                        row.getBoolean("counts")))
                .list();
    }

    /** How the text of the first message begins. */
    Map<TicketId, String> firstWords(Collection<TicketId> ids, int atMost) {
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                        SELECT m.ticket_id, LEFT(m.plain, :atMost) AS words FROM message m
                        JOIN (SELECT MIN(id) AS id FROM message WHERE ticket_id IN (:ids) GROUP BY ticket_id) f ON f.id = m.id
                        """)
                        .param("atMost", atMost)
                        .param("ids", ids.stream().map(TicketId::value).toList())
                        .query((row, number) ->
                                Map.entry(new TicketId(row.getLong("ticket_id")), row.getString("words")))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
