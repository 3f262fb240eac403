package io.stellwerk.tickets;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All piles of one moment.
 *
 * @param counts how many tickets each of them had when changes were last added up
 * @param changes those noted since, by their numbers
 * @param folded how many changes were ever added up
 */
record Piles(Map<Pile, Long> counts, Map<Long, PileChange> changes, long folded) {

    static final Piles NONE = new Piles(Map.of(), Map.of(), -1);

    /** With the changes added up. */
    Map<Pile, Long> total() {
        var total = new HashMap<>(counts);
        changes.values().forEach(change -> {
            change.was().ifPresent(pile -> total.merge(pile, -1L, Long::sum));
            change.now().ifPresent(pile -> total.merge(pile, 1L, Long::sum));
        });
        total.values().removeIf(tickets -> tickets == 0);
        return total;
    }

    /** The piles that something changed in since {@code before}; empty when nobody can tell. */
    Optional<Set<Pile>> changedSince(Piles before) {
        var fresh = new HashSet<>(changes.keySet());
        fresh.removeAll(before.changes.keySet());
        return everNoted() - before.everNoted() > fresh.size()
                ? Optional.empty()
                : Optional.of(fresh.stream()
                        .flatMap(number -> Optional.ofNullable(changes.get(number)).stream())
                        .flatMap(PileChange::piles)
                        .collect(Collectors.toSet()));
    }

    static long count(Map<Pile, Long> total, Predicate<Pile> which) {
        return total.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    static Map<StatusId, Long> byStatus(Map<Pile, Long> total, Predicate<Pile> which) {
        return total.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().status(), Collectors.summingLong(Map.Entry::getValue)));
    }

    private long everNoted() {
        return folded + changes.size();
    }
}
