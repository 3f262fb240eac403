package io.stellwerk.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Puts what several sources have into one order. Each keeps its own, so that no entry is ever stepped over. */
final class AuditMerge {

    private record Queue(AuditSource source, Deque<AuditEntry> entries) {}

    private final List<Queue> queues = new ArrayList<>();

    void add(AuditSource source, List<AuditEntry> entries) {
        queues.add(new Queue(source, new ArrayDeque<>(entries)));
    }

    AuditPage page(AuditPlace start, int atMost) {
        var taken = new ArrayList<AuditEntry>();
        var place = start;
        for (var next = newest(); taken.size() < atMost && next.isPresent(); next = newest()) {
            var queue = next.get();
            var entry = queue.entries.removeFirst();
            taken.add(entry);
            place = place.after(queue.source, entry);
        }
        return new AuditPage(taken, place);
    }

    private Optional<Queue> newest() {
        return queues.stream()
                .filter(queue -> !queue.entries.isEmpty())
                .max(Comparator.comparing(queue -> queue.entries.getFirst().at()));
    }
}
