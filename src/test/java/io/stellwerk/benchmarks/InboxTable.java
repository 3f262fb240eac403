package io.stellwerk.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What was measured of each size, a round at a time. */
final class InboxTable {

    private static final Path FILE = Path.of("target", "benchmarks", "inbox.md");

    private final List<Integer> sizes;
    private final Map<String, Map<Integer, List<Timed>>> rounds = new LinkedHashMap<>();

    InboxTable(List<Integer> sizes) {
        this.sizes = sizes;
    }

    void add(String what, int size, Timed timed) {
        rounds.computeIfAbsent(what, key -> new LinkedHashMap<>())
                .computeIfAbsent(size, key -> new ArrayList<>())
                .add(timed);
    }

    void print() throws IOException {
        var lines = new ArrayList<String>();
        lines.add("| scope | what (p50 / p95 ms) | "
                + sizes.stream()
                        .map(size -> String.format(Locale.ROOT, "%,d", size))
                        .collect(Collectors.joining(" | "))
                + " | p95 ratio (rounds) |");
        lines.add("| --- | --- |" + " --- |".repeat(sizes.size() + 1));
        rounds.forEach((what, bySize) -> lines.add("| " + what + " | "
                + sizes.stream().map(size -> cell(bySize, size)).collect(Collectors.joining(" | ")) + " | "
                + ratios(bySize) + " |"));
        var text = String.join("\n", lines) + "\n";
        Files.createDirectories(FILE.getParent());
        Files.writeString(FILE, text);
        System.out.println(text);
    }

    private static String cell(Map<Integer, List<Timed>> bySize, int size) {
        return all(bySize, size)
                .map(timed -> String.format(Locale.ROOT, "%.1f / %.1f", timed.p50(), timed.p95()))
                .orElse("–");
    }

    /** The last size to the first, of all calls and of each round. */
    private String ratios(Map<Integer, List<Timed>> bySize) {
        var first = bySize.getOrDefault(sizes.getFirst(), List.of());
        var last = bySize.getOrDefault(sizes.getLast(), List.of());
        if (first.isEmpty() || last.isEmpty()) {
            return "–";
        }
        var each = IntStream.range(0, Math.min(first.size(), last.size()))
                .mapToObj(round -> ratio(last.get(round), first.get(round)))
                .collect(Collectors.joining(", "));
        return ratio(
                        all(bySize, sizes.getLast()).orElseThrow(),
                        all(bySize, sizes.getFirst()).orElseThrow()) + " (" + each + ")";
    }

    private static String ratio(Timed large, Timed small) {
        return String.format(Locale.ROOT, "%.1f", large.p95() / small.p95());
    }

    private static Optional<Timed> all(Map<Integer, List<Timed>> bySize, int size) {
        return bySize.getOrDefault(size, List.of()).stream().reduce(Timed::with);
    }
}
