package io.stellwerk.inbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The order of a list under the pointer: nothing that is shown moves or goes, what is new comes above or below. */
final class SteadyOrder {

    private SteadyOrder() {}

    /** @return {@code shown} in its order with the contents of {@code fresh}, around it what is new */
    static <T> List<T> of(List<T> shown, List<T> fresh, Function<T, Object> key) {
        Map<Object, T> latest = fresh.stream().collect(Collectors.toMap(key, Function.identity()));
        var known = shown.stream().map(key).collect(Collectors.toSet());
        int lastKnown = lastKnown(fresh, known, key);
        var order = unknown(fresh.subList(0, lastKnown), known, key);
        shown.forEach(old -> order.add(latest.getOrDefault(key.apply(old), old)));
        order.addAll(unknown(fresh.subList(lastKnown, fresh.size()), known, key));
        return order;
    }

    private static <T> int lastKnown(List<T> fresh, Set<Object> known, Function<T, Object> key) {
        return IntStream.range(0, fresh.size())
                .filter(index -> known.contains(key.apply(fresh.get(index))))
                .max()
                .orElse(fresh.size());
    }

    private static <T> List<T> unknown(List<T> items, Set<Object> known, Function<T, Object> key) {
        return items.stream()
                .filter(item -> !known.contains(key.apply(item)))
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
