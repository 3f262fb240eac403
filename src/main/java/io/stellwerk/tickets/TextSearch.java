package io.stellwerk.tickets;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks for words in subjects, messages and notes, in the newest sections first. A word that is everywhere fills the list
 * from few of them; one that is rare is looked for in all of them, which costs little as it is rare.
 */
@Component
class TextSearch {

    static final int MOST = 300;
    private static final int GROWTH = 3;
    private static final int SECTIONS_AT_ONCE = 400;
    private static final Duration PATIENCE = Duration.ofMillis(80);

    private final JdbcClient jdbc;
    private final Clock clock;

    TextSearch(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Found find(SearchWords words, Condition among) {
        var found = new LinkedHashSet<Long>();
        var next = newest();
        var sections = 1;
        var began = clock.instant();
        while (next.number() >= 0 && found.size() < MOST) {
            var before = clock.instant();
            sections = (int) Math.min(sections, next.number() + 1);
            found.addAll(find(words.in(next, sections), among));
            next = new Section(next.number() - sections);
            var now = clock.instant();
            var left = PATIENCE.minus(Duration.between(began, now));
            if (left.isNegative()) {
                break;
            }
            sections = affordable(sections, Duration.between(before, now), left);
        }
        return new Found(new ArrayList<>(found), next.number() < 0 && found.size() < MOST);
    }

    /** More than before, but not more than there is time for. */
    private static int affordable(int sections, Duration tookThem, Duration left) {
        var each = Math.max(1, tookThem.toNanos() / sections);
        return (int) Math.clamp(left.toNanos() / each, 1, Math.min(SECTIONS_AT_ONCE, (long) sections * GROWTH));
    }

    private List<Long> find(String question, Condition among) {
        return jdbc.sql("SELECT t.id FROM message_text x JOIN ticket t ON t.id = x.ticket_id"
                        + " WHERE MATCH (x.words) AGAINST (:question IN BOOLEAN MODE) AND " + among.sql()
                        + " GROUP BY t.id ORDER BY t.last_activity_at DESC, t.id DESC LIMIT " + MOST)
                .params(among.parameters())
                .param("question", question)
                .query(Long.class)
                .list();
    }

    /** For each ticket, if one of its messages has one of the words, the piece of the newest around it. */
    Map<TicketId, String> excerpts(SearchWords words, Collection<TicketId> tickets) {
        var excerpts = new HashMap<TicketId, String>();
        if (!tickets.isEmpty() && !words.isEmpty()) {
            jdbc.sql(
                            "SELECT ticket_id, LEFT(plain, 4000) AS text FROM message WHERE ticket_id IN (:tickets) ORDER BY id")
                    .param("tickets", tickets.stream().map(TicketId::value).toList())
                    .query(row -> {
                        var ticket = new TicketId(row.getLong("ticket_id"));
                        words.excerpt(row.getString("text")).ifPresent(excerpt -> excerpts.put(ticket, excerpt));
                    });
        }
        return excerpts;
    }

    private Section newest() {
        return Section.of(jdbc.sql("SELECT COALESCE(MAX(message_id), 0) FROM message_text")
                .query(Long.class)
                .single());
    }
}
