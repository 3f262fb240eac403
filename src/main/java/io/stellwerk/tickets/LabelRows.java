package io.stellwerk.tickets;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Priority, category and tags in the tables of tickets. */
@Repository
class LabelRows {

    private final JdbcClient jdbc;

    LabelRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TicketPriority lockPriority(TicketId ticket) {
        return jdbc.sql("SELECT priority FROM ticket WHERE id = :ticket FOR UPDATE")
                .param("ticket", ticket.value())
                .query((row, number) -> TicketPriority.valueOf(row.getString("priority")))
                .single();
    }

    void prioritise(TicketId ticket, TicketPriority priority) {
        jdbc.sql("UPDATE ticket SET priority = :priority WHERE id = :ticket")
                .param("priority", priority.name())
                .param("ticket", ticket.value())
                .update();
    }

    /** The name of its category, if it has one. */
    Optional<String> lockCategory(TicketId ticket) {
        var category = jdbc.sql("SELECT COALESCE(category_id, 0) FROM ticket WHERE id = :ticket FOR UPDATE")
                .param("ticket", ticket.value())
                .query(Long.class)
                .single();
        return jdbc.sql("SELECT name FROM ticket_category WHERE id = :category")
                .param("category", category)
                .query(String.class)
                .optional();
    }

    void categorise(TicketId ticket, Optional<CategoryId> category) {
        jdbc.sql("UPDATE ticket SET category_id = :category WHERE id = :ticket")
                .param("category", category.map(CategoryId::value).orElse(null))
                .param("ticket", ticket.value())
                .update();
    }

    /** @return whether it did not have it yet */
    boolean tag(TicketId ticket, Tag tag) {
        return changed(ticket, "INSERT IGNORE INTO ticket_tag (ticket_id, tag) VALUES (:ticket, :tag)", tag);
    }

    /** @return whether it had it */
    boolean untag(TicketId ticket, Tag tag) {
        return changed(ticket, "DELETE FROM ticket_tag WHERE ticket_id = :ticket AND tag = :tag", tag);
    }

    /** The ticket is written too, as lists hear only of what is written there. */
    private boolean changed(TicketId ticket, String how, Tag tag) {
        jdbc.sql("UPDATE ticket SET priority = priority WHERE id = :ticket")
                .param("ticket", ticket.value())
                .update();
        return jdbc.sql(how)
                        .param("ticket", ticket.value())
                        .param("tag", tag.name())
                        .update()
                == 1;
    }

    /** Where it waits for routing, if it does. */
    Optional<ChannelId> queuedIn(TicketId ticket) {
        return jdbc.sql("SELECT channel_id FROM ticket WHERE id = :ticket AND routing <> 'SETTLED'")
                .param("ticket", ticket.value())
                .query((row, number) -> new ChannelId(row.getLong("channel_id")))
                .optional();
    }

    Map<TicketId, QueuedLabels> queued(Collection<TicketId> tickets) {
        if (tickets.isEmpty()) {
            return Map.of();
        }
        var tags = tags(tickets, Condition.TRUE);
        return jdbc
                .sql("SELECT id, priority, category_id FROM ticket WHERE id IN (:tickets)")
                .param("tickets", tickets.stream().map(TicketId::value).toList())
                .query((row, number) -> Map.entry(
                        new TicketId(row.getLong("id")),
                        new QueuedLabels(
                                TicketPriority.valueOf(row.getString("priority")),
                                Optional.ofNullable(row.getObject("category_id", Long.class))
                                        .map(CategoryId::new),
                                Set.copyOf(tags.getOrDefault(new TicketId(row.getLong("id")), List.of())))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<TicketId, List<Tag>> tags(Collection<TicketId> tickets, Condition scope) {
        if (tickets.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("SELECT x.ticket_id, x.tag FROM ticket_tag x JOIN ticket t ON t.id = x.ticket_id"
                        + " WHERE x.ticket_id IN (:tickets) AND " + scope.sql() + " ORDER BY x.tag")
                .params(scope.parameters())
                .param("tickets", tickets.stream().map(TicketId::value).toList())
                .query((row, number) ->
                        Map.entry(new TicketId(row.getLong("ticket_id")), new Tag(row.getString("tag"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    List<Tag> tagsLike(String beginning, Condition scope, int atMost) {
        return jdbc.sql("SELECT DISTINCT x.tag FROM ticket_tag x JOIN ticket t ON t.id = x.ticket_id"
                        + " WHERE x.tag LIKE :beginning AND " + scope.sql() + " ORDER BY x.tag LIMIT :atMost")
                .params(scope.parameters())
                .param("beginning", escaped(beginning) + "%")
                .param("atMost", atMost)
                .query((row, number) -> new Tag(row.getString("tag")))
                .list();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
