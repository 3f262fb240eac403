package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.Utc;
import io.stellwerk.base.WakeUps;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of mentions. */
@Repository
class MentionRows {

    private final JdbcClient jdbc;
    private final Audience audience;
    private final WakeUps wakeUps;

    MentionRows(JdbcClient jdbc, Audience audience, WakeUps wakeUps) {
        this.jdbc = jdbc;
        this.audience = audience;
        this.wakeUps = wakeUps;
    }

    /** Names of people who may not see the ticket are only words. */
    void add(TicketId ticket, MessageId message, SafeHtml html, UserId by, Instant now) {
        var named = named(html);
        if (!named.isEmpty()) {
            audience.of(ticket).stream()
                    .filter(named::contains)
                    .filter(user -> !user.equals(by))
                    .forEach(user -> add(ticket, message, user, new Mention(message, by, now)));
        }
    }

    List<Mention> unread(TicketId ticket, UserId user) {
        return jdbc.sql("""
                        SELECT message_id, by_user_id, at FROM mention
                        WHERE user_id = :user AND ticket_id = :ticket AND read_at IS NULL ORDER BY message_id
                        """)
                .param("user", user.value())
                .param("ticket", ticket.value())
                .query((row, number) -> new Mention(
                        new MessageId(row.getLong("message_id")),
                        new UserId(row.getLong("by_user_id")),
                        Utc.read(row, "at")))
                .list();
    }

    /** The latest in each of these tickets that has one. */
    Map<TicketId, MentionText> latest(Collection<TicketId> tickets, UserId user) {
        var latest = new HashMap<TicketId, MentionText>();
        if (!tickets.isEmpty()) {
            jdbc.sql("""
                            SELECT m.ticket_id, n.by_user_id, LEFT(m.plain, 200) AS words
                            FROM mention n JOIN message m ON m.id = n.message_id
                            WHERE n.user_id = :user AND m.ticket_id IN (:tickets) ORDER BY m.id
                            """)
                    .param("user", user.value())
                    .param("tickets", tickets.stream().map(TicketId::value).toList())
                    .query(row -> {
                        latest.put(
                                new TicketId(row.getLong("ticket_id")),
                                new MentionText(new UserId(row.getLong("by_user_id")), row.getString("words")));
                    });
        }
        return latest;
    }

    void read(TicketId ticket, UserId user, Instant now) {
        jdbc.sql("UPDATE mention SET read_at = :now WHERE user_id = :user AND ticket_id = :ticket AND read_at IS NULL")
                .param("now", Utc.of(now))
                .param("user", user.value())
                .param("ticket", ticket.value())
                .update();
    }

    private void add(TicketId ticket, MessageId message, UserId user, Mention mention) {
        jdbc.sql("""
                        INSERT INTO mention (message_id, user_id, ticket_id, by_user_id, at)
                        VALUES (:message, :user, :ticket, :by, :at)
                        """)
                .param("message", message.value())
                .param("user", user.value())
                .param("ticket", ticket.value())
                .param("by", mention.by().value())
                .param("at", Utc.of(mention.at()))
                .update();
        wakeUps.wake(Drafts.topic(user));
    }

    private static Set<UserId> named(SafeHtml html) {
        return Jsoup.parseBodyFragment(html.value()).select("[" + SafeHtml.MENTION + "]").stream()
                .map(span -> new UserId(Long.parseLong(span.attr(SafeHtml.MENTION))))
                .collect(Collectors.toSet());
    }
}
