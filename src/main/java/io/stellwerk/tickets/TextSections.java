package io.stellwerk.tickets;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks for words in the index of all messages, in the newest sections first. One that is rare is looked for in all of
 * them, which costs little as it is rare.
 */
@Component
class TextSections {

    private static final int GROWTH = 3;
    private static final int AT_ONCE = 400;

    private final JdbcClient jdbc;

    TextSections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param first how many sections to ask at first; more the rarer the words seem */
    Found find(SearchWords words, Condition among, int first, int most, Patience patience) {
        var found = new LinkedHashSet<Long>();
        var next = newest();
        var sections = first;
        while (next.number() >= 0 && found.size() < most && !patience.isOver()) {
            var before = patience.left();
            sections = (int) Math.min(sections, next.number() + 1);
            found.addAll(find(words.in(next, sections), among, most));
            next = new Section(next.number() - sections);
            sections = affordable(sections, before.minus(patience.left()), patience.left());
        }
        return new Found(new ArrayList<>(found), next.number() < 0 && found.size() < most);
    }

    /** More than before, but not more than there is time for. */
    private static int affordable(int sections, Duration tookThem, Duration left) {
        var each = Math.max(1, tookThem.toNanos() / sections);
        return (int) Math.clamp(left.toNanos() / each, 1, Math.min(AT_ONCE, (long) sections * GROWTH));
    }

    private List<Long> find(String question, Condition among, int most) {
        return jdbc.sql("SELECT t.id FROM message_text x JOIN ticket t ON t.id = x.ticket_id"
                        + " WHERE MATCH (x.words) AGAINST (:question IN BOOLEAN MODE) AND " + among.sql()
                        + " GROUP BY t.id ORDER BY t.last_activity_at DESC, t.id DESC LIMIT " + most)
                .params(among.parameters())
                .param("question", question)
                .query(Long.class)
                .list();
    }

    private Section newest() {
        return Section.of(jdbc.sql("SELECT COALESCE(MAX(message_id), 0) FROM message_text")
                .query(Long.class)
                .single());
    }
}
