package io.stellwerk.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketRow;
import io.stellwerk.tickets.TicketView;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/**
 * What an agent waits for at the help desk, with few and with very many tickets, for each ticket scope. Everything is done
 * once before, so that the first size is not measured with a program that is still being compiled; and the sizes take
 * turns, so that one can see what of a difference is chance.
 */
class InboxBenchmark {

    private static final List<Integer> SIZES = Arrays.stream(
                    System.getProperty("benchmark.sizes", "10000,100000,1000000")
                            .split(",", -1))
            .map(Integer::valueOf)
            .toList();
    private static final int CALLS = Integer.getInteger("benchmark.calls", 100);
    private static final int ROUNDS = Integer.getInteger("benchmark.rounds", 2);
    private static final int WARM = 36;
    private static final int DEPTH = 20_000;

    /** Measures only what has this in its name. */
    private static final String ONLY = System.getProperty("benchmark.only", "");

    /** Takes what an earlier run has filled. */
    private static final boolean KEEP = Boolean.getBoolean("benchmark.keep");

    private static final TicketView[] VIEWS = {
        TicketView.ALL_OPEN,
        TicketView.ALL_CLOSED,
        TicketView.UNASSIGNED,
        TicketView.MY_TEAMS_OPEN,
        TicketView.MY_TEAMS_UNASSIGNED,
        TicketView.ASSIGNED_TO_ME,
        TicketView.WAITLIST
    };

    private final InboxTable table = new InboxTable(SIZES);

    @Test
    void inbox() throws IOException {
        if (!KEEP) {
            for (var size : SIZES) {
                InboxDesk.forget(size);
            }
        }
        rehearse();
        for (var round = 0; round < ROUNDS; round++) {
            for (var size : SIZES) {
                try (var desk = InboxDesk.open(size)) {
                    InboxPeople.SCOPES
                            .keySet()
                            .forEach(scope -> desk.as(
                                    scope,
                                    () -> measure(desk, scope, CALLS)
                                            .forEach((what, timed) -> table.add(what, size, timed))));
                }
                table.print();
            }
        }
    }

    private static void rehearse() throws IOException {
        try (var desk = InboxDesk.open(SIZES.getFirst())) {
            InboxPeople.SCOPES.keySet().forEach(scope -> desk.as(scope, () -> measure(desk, scope, CALLS)));
        }
    }

    private static Map<String, Timed> measure(InboxDesk desk, String scope, int calls) {
        var reader = desk.reader();
        var deep = Arrays.stream(VIEWS).map(view -> reader.deep(view, DEPTH)).toList();
        var words = words(desk.world().vocabulary());
        var mine = mine(reader);
        assertThat(mine).as("tickets to open").isNotEmpty();
        var all = new LinkedHashMap<String, IntConsumer>();
        all.put("first page", i -> reader.page(view(i), Optional.empty()));
        all.put("next page, deep", i -> reader.page(view(i), deep.get(i % VIEWS.length)));
        all.put("count refresh", i -> reader.counts());
        all.put(
                "search",
                i -> reader.search(
                        i % 2 == 0 ? TicketView.ALL_OPEN : TicketView.ALL_CLOSED, words.get(i / 2 % words.size())));
        all.put("board of all open", i -> reader.board(TicketView.ALL_OPEN, ""));
        all.put("board of all closed", i -> reader.board(TicketView.ALL_CLOSED, ""));
        all.put("board of a search", i -> reader.board(TicketView.ALL, words.get(i % words.size())));
        all.put("open ticket", i -> reader.open(mine.get(i % mine.size())));
        all.put("reply", i -> reader.reply(mine.get(i % mine.size())));
        var timed = new LinkedHashMap<String, Timed>();
        all.keySet().removeIf(what -> !what.contains(ONLY));
        all.forEach((what, call) -> timed.put(scope + " | " + what, Timed.calls(calls, WARM, call)));
        return timed;
    }

    /** From words that are nearly everywhere to such as occur once. */
    private static List<String> words(Vocabulary known) {
        return List.of(
                known.word(0),
                known.word(1) + " " + known.word(2),
                known.word(40),
                known.word(500),
                known.word(7_000),
                known.word(300).substring(0, 2),
                known.word(60) + " " + known.word(4_000),
                Long.toString(4_711L * 48_271 % 2_147_483_647, 36),
                "4711");
    }

    private static List<TicketId> mine(InboxReader reader) {
        return reader.page(TicketView.ASSIGNED_TO_ME, Optional.empty()).stream()
                .map(TicketRow::id)
                .toList();
    }

    private static TicketView view(int number) {
        return VIEWS[number % VIEWS.length];
    }
}
