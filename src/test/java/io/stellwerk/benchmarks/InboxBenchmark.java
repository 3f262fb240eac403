package io.stellwerk.benchmarks;

import io.stellwerk.ActingAs;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketRow;
import io.stellwerk.tickets.TicketView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** What an agent waits for at the help desk, with few and with very many tickets, for each ticket scope. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "stellwerk.database.cache=3G")
@ContextConfiguration(initializers = BenchmarkPlace.class)
@Import({InboxWorld.class, InboxPeople.class, InboxReader.class, ActingAs.class})
class InboxBenchmark {

    private static final int[] SIZES = Arrays.stream(System.getProperty("benchmark.sizes", "10000,100000,1000000")
                    .split(",", -1))
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int CALLS = Integer.getInteger("benchmark.calls", 100);
    private static final int WARM = 20;
    private static final int DEPTH = 20_000;

    private static final TicketView[] VIEWS = {
        TicketView.ALL_OPEN,
        TicketView.ALL_CLOSED,
        TicketView.UNASSIGNED,
        TicketView.MY_TEAMS_OPEN,
        TicketView.MY_TEAMS_UNASSIGNED,
        TicketView.ASSIGNED_TO_ME,
        TicketView.WAITLIST
    };

    @Autowired
    InboxWorld world;

    @Autowired
    InboxPeople people;

    @Autowired
    InboxReader reader;

    @Autowired
    ActingAs acting;

    @Test
    void inbox() throws IOException {
        people.arrive();
        var scopes = people.scopes();
        world.prepare();
        var results = new LinkedHashMap<String, Map<Integer, Timed>>();
        for (var size : SIZES) {
            var start = System.nanoTime();
            world.fill(size);
            System.out.printf(Locale.ROOT, "%,d tickets filled in %.0f s%n", size, (System.nanoTime() - start) / 1e9);
            scopes.forEach((scope, email) -> acting.run(
                    email,
                    () -> measure(scope)
                            .forEach((what, timed) -> results.computeIfAbsent(what, key -> new LinkedHashMap<>())
                                    .put(size, timed))));
            report(results);
        }
    }

    private Map<String, Timed> measure(String scope) {
        var deep = Arrays.stream(VIEWS).map(view -> reader.deep(view, DEPTH)).toList();
        var words = words();
        var mine = mine();
        var all = new LinkedHashMap<String, Timed>();
        all.put(scope + " | first page", timed(i -> reader.page(view(i), Optional.empty())));
        all.put(scope + " | next page, deep", timed(i -> reader.page(view(i), deep.get(i % VIEWS.length))));
        all.put(scope + " | count refresh", timed(i -> reader.counts()));
        all.put(
                scope + " | search",
                timed(i -> reader.search(
                        i % 2 == 0 ? TicketView.ALL_OPEN : TicketView.ALL_CLOSED, words.get(i / 2 % words.size()))));
        if (!mine.isEmpty()) {
            all.put(scope + " | open ticket", timed(i -> reader.open(mine.get(i % mine.size()))));
            all.put(scope + " | reply", timed(i -> reader.reply(mine.get(i % mine.size()))));
        }
        return all;
    }

    /** From words that are nearly everywhere to such as occur once. */
    private List<String> words() {
        var known = world.vocabulary();
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

    private List<TicketId> mine() {
        return reader.page(TicketView.ASSIGNED_TO_ME, Optional.empty()).stream()
                .map(TicketRow::id)
                .toList();
    }

    private static TicketView view(int number) {
        return VIEWS[number % VIEWS.length];
    }

    private static Timed timed(IntConsumer call) {
        return Timed.calls(CALLS, WARM, call);
    }

    private static void report(Map<String, Map<Integer, Timed>> results) throws IOException {
        var sizes = Arrays.stream(SIZES).boxed().toList();
        var table = new ArrayList<String>();
        table.add("| scope | what | "
                + sizes.stream()
                        .map(size -> String.format(Locale.ROOT, "%,d", size))
                        .collect(Collectors.joining(" | "))
                + " | p95 ratio |");
        table.add("| --- | --- |" + " --- |".repeat(sizes.size() + 1));
        results.forEach((what, bySize) -> table.add("| " + what + " | "
                + sizes.stream()
                        .map(size -> Optional.ofNullable(bySize.get(size))
                                .map(timed -> String.format(Locale.ROOT, "%.1f / %.1f", timed.p50(), timed.p95()))
                                .orElse("–"))
                        .collect(Collectors.joining(" | "))
                + " | " + ratio(bySize) + " |"));
        var text = String.join("\n", table) + "\n";
        Files.writeString(
                Files.createDirectories(Path.of("target", "benchmarks")).resolve("inbox.md"), text);
        System.out.println(text);
    }

    private static String ratio(Map<Integer, Timed> bySize) {
        var values = List.copyOf(bySize.values());
        return String.format(
                Locale.ROOT, "%.1f", values.getLast().p95() / values.getFirst().p95());
    }
}
