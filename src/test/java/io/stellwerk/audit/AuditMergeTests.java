package io.stellwerk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AuditMergeTests {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private record Kept(String name, List<AuditEntry> entries) implements AuditSource {

        @Override
        public List<String> actions() {
            return List.of();
        }

        @Override
        public List<AuditEntry> newest(AuditSearch search, Optional<Long> before, int atMost) {
            return entries.stream()
                    .filter(entry -> before.isEmpty() || entry.id() < before.get())
                    .sorted(Comparator.comparingLong(AuditEntry::id).reversed())
                    .limit(atMost)
                    .toList();
        }
    }

    @Test
    void severalSourcesBecomeOneLogWithTheNewestFirst() {
        var settings = new Kept("settings", List.of(entry(1, 0), entry(2, 20)));
        var decisions = new Kept("decisions", List.of(entry(1, 10), entry(2, 30)));

        var all = page(List.of(settings, decisions), AuditPlace.START, 10);

        assertThat(all.entries()).extracting(AuditEntry::at).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(all.entries()).hasSize(4);
    }

    @Test
    void readingPageByPageSkipsAndRepeatsNothingHoweverTheTimesCross() {
        var random = new Random(7);
        var sources =
                List.<AuditSource>of(crossing("a", 40, random), crossing("b", 1, random), crossing("c", 25, random));

        var read = new ArrayList<AuditEntry>();
        var place = AuditPlace.START;
        for (var page = page(sources, place, 7); !page.entries().isEmpty(); page = page(sources, place, 7)) {
            read.addAll(page.entries());
            place = page.next();
        }

        assertThat(read).hasSize(66).doesNotHaveDuplicates();
    }

    /** Two transactions may take their times in one order and their numbers in the other. */
    private static Kept crossing(String name, int entries, Random random) {
        return new Kept(
                name,
                LongStream.rangeClosed(1, entries)
                        .mapToObj(id -> new AuditEntry(
                                id,
                                NOON.plusSeconds(id).minusMillis(random.nextInt(3_000)),
                                Optional.empty(),
                                AuditCategory.SETTINGS,
                                name,
                                name + id,
                                Optional.empty(),
                                Optional.empty()))
                        .toList());
    }

    private static AuditPage page(List<? extends AuditSource> sources, AuditPlace after, int atMost) {
        var merge = new AuditMerge();
        sources.forEach(source -> merge.add(source, source.newest(AuditSearch.EVERYTHING, after.in(source), atMost)));
        return merge.page(after, atMost);
    }

    private static AuditEntry entry(long id, long second) {
        return new AuditEntry(
                id,
                NOON.plusSeconds(second),
                Optional.empty(),
                AuditCategory.SETTINGS,
                "changed",
                "something",
                Optional.empty(),
                Optional.empty());
    }
}
