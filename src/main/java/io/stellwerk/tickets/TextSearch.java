package io.stellwerk.tickets;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for words in subjects, messages and notes of a list: along the list if that is short work, else in the index. */
@Component
class TextSearch {

    static final int MOST = 300;
    private static final Duration PATIENCE = Duration.ofMillis(80);
    private static final int SECTIONS_FOR_RARE_WORDS = 9;

    private final JdbcClient jdbc;
    private final UpToDateWords index;
    private final PileBoard board;
    private final TextWalk walk;
    private final TextSections sections;
    private final Clock clock;

    TextSearch(
            JdbcClient jdbc, UpToDateWords index, PileBoard board, TextWalk walk, TextSections sections, Clock clock) {
        this.jdbc = jdbc;
        this.index = index;
        this.board = board;
        this.walk = walk;
        this.sections = sections;
        this.clock = clock;
    }

    Found find(SearchWords words, Selection list) {
        index.take();
        var patience = Patience.of(PATIENCE, clock);
        var walked = list.isQuicklyWalked() ? walk.walk(words, list, share(list), MOST, patience) : Walked.NOWHERE;
        var hits = walked.hits();
        if (walked.all() || hits.size() >= MOST) {
            return new Found(hits, walked.all());
        }
        var first = walked.tickets() > 0 && hits.isEmpty() ? SECTIONS_FOR_RARE_WORDS : 1;
        return sections.find(
                        words.only(rarest(words, list)), list.condition().and(words.inText()), first, MOST, patience)
                .with(hits);
    }

    /** The index is asked for one word alone, as it would read all that it has of each. */
    private int rarest(SearchWords words, Selection list) {
        if (words.words().size() > 1 && list.isQuicklyWalked()) {
            return walk.rarest(words, list);
        }
        return words.words().indexOf(words.longest());
    }

    private Share share(Selection list) {
        return list.piles().map(board::roughly).orElse(Share.UNKNOWN);
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
}
