package io.stellwerk.routing;

import io.stellwerk.routing.LoadBalancedTests.Somebody;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Load balancing as one would do it on paper: cross out, then narrow down three times. */
final class ObviousChoice {

    private ObviousChoice() {}

    static @Nullable Somebody of(List<Somebody> people, boolean onlyAvailable) {
        var left = people.stream()
                .filter(person -> person.active() && person.seat() && person.access() && person.main())
                .filter(person -> person.available() || !onlyAvailable)
                .toList();
        long fewest = Long.MAX_VALUE;
        for (var person : left) {
            fewest = Math.min(fewest, person.open());
        }
        long atMost = fewest;
        left = left.stream().filter(person -> person.open() == atMost).toList();
        var never = left.stream().filter(person -> person.last().isEmpty()).toList();
        return lowestNumber(never.isEmpty() ? longestAgo(left) : never);
    }

    private static List<Somebody> longestAgo(List<Somebody> people) {
        var first = Instant.MAX;
        for (var person : people) {
            var last = person.last().orElseThrow();
            first = last.isBefore(first) ? last : first;
        }
        var earliest = first;
        return people.stream()
                .filter(person -> person.last().orElseThrow().equals(earliest))
                .toList();
    }

    private static @Nullable Somebody lowestNumber(List<Somebody> people) {
        Somebody lowest = null;
        for (var person : people) {
            if (lowest == null || person.user().value() < lowest.user().value()) {
                lowest = person;
            }
        }
        return lowest;
    }
}
