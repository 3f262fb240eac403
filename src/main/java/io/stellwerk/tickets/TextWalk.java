package io.stellwerk.tickets;

import io.stellwerk.base.Utc;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks into one ticket after the other of a list, the newest first. That is quicker than an index of words where the list
 * is short, or where so many tickets have the words that there are soon enough of them.
 */
@Component
class TextWalk {

    /** Tells how frequent the words are, and costs little. */
    private static final int FIRST = 300;

    private static final int FAR = 4_500;
    private static final int AT_ONCE = 1_000;
    private static final int AT_LEAST = 50;

    /** How many tickets one can look into while the index reads a section, if each message has the words. */
    private static final int INSTEAD_OF_A_SECTION = 2_000;

    /** While it reads as many messages as it takes to find enough, if each ticket is in the list. */
    private static final int INSTEAD_OF_THE_INDEX = 250;

    private final JdbcClient jdbc;

    TextWalk(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Goes on as long as the index would not be quicker, or until {@code most} tickets have the words. */
    Walked walk(SearchWords words, Selection list, Share share, int most, Patience patience) {
        var walked = Walked.NOWHERE;
        var next = FIRST;
        while (next > 0) {
            walked = further(words, list, walked, next);
            next = isEnough(walked, most) || patience.isOver() ? 0 : worthwhile(walked, share, most);
        }
        return walked;
    }

    private static boolean isEnough(Walked walked, int most) {
        return walked.all() || walked.hits().size() >= most;
    }

    /** How many more to look into; none if the end, and enough hits, are too far away. */
    static int worthwhile(Walked walked, Share share, int most) {
        var often = Math.max(1.0, walked.hits().size()) / walked.tickets();
        var length = share.tickets() > walked.tickets() ? share.tickets() : Long.MAX_VALUE;
        var left = Math.min((double) length, most / often) - walked.tickets();
        var affordable = Math.max(INSTEAD_OF_A_SECTION * often, INSTEAD_OF_THE_INDEX / share.part());
        return left > affordable || left + walked.tickets() > FAR
                ? 0
                : (int) Math.clamp(left, 0, AT_ONCE - (double) AT_LEAST) + AT_LEAST;
    }

    /** Which of the words the fewest of the newest tickets have. */
    int rarest(SearchWords words, Selection list) {
        var numbers = IntStream.range(0, words.words().size()).boxed().toList();
        return jdbc.sql("SELECT "
                        + numbers.stream()
                                .map(number -> "COUNT(IF(" + has(words.inText(number)) + ", 1, NULL))")
                                .collect(Collectors.joining(", "))
                        + " FROM (" + NewestFirst.places(list.walk(), list.condition()) + ") p")
                .params(list.condition().parameters())
                .params(words.inText().parameters())
                .param("size", FIRST)
                .query((row, line) -> {
                    var counts = new ArrayList<Long>();
                    for (var number : numbers) {
                        counts.add(row.getLong(number + 1));
                    }
                    return counts.indexOf(Collections.min(counts));
                })
                .single();
    }

    Walked further(SearchWords words, Selection list, Walked before, int howMany) {
        return before.on(steps(words, list, before, howMany), howMany);
    }

    private List<Walked.Step> steps(SearchWords words, Selection list, Walked before, int howMany) {
        var where = before.last()
                .map(step -> list.condition().and(NewestFirst.olderThan(step.at(), step.ticket())))
                .orElse(list.condition());
        return jdbc.sql("SELECT p.id, p.last_activity_at, " + has(words.inText()) + " AS hit FROM ("
                        + NewestFirst.places(list.walk(), where)
                        + ") p ORDER BY p.last_activity_at DESC, p.id DESC")
                .params(where.parameters())
                .params(words.inText().parameters())
                .param("size", howMany)
                .query((row, number) ->
                        new Walked.Step(row.getLong("id"), Utc.read(row, "last_activity_at"), row.getBoolean("hit")))
                .list();
    }

    private static String has(Condition words) {
        return "EXISTS (SELECT 1 FROM message m JOIN message_text x ON x.message_id = m.id WHERE m.ticket_id = p.id AND "
                + words.sql() + ")";
    }
}
