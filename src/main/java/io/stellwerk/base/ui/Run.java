package io.stellwerk.base.ui;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Things that follow each other as they did before, so that only what is not among them has to move. */
record Run(int place, Optional<Run> before) {

    /** @param places where each thing was, in the new order; no place twice */
    static Set<Integer> longest(List<Integer> places) {
        var ends = new ArrayList<Run>();
        for (int place : places) {
            int length = longestBefore(place, ends);
            var run = new Run(place, length == 0 ? Optional.empty() : Optional.of(ends.get(length - 1)));
            ends.subList(length, Math.min(length + 1, ends.size())).clear();
            ends.add(length, run);
        }
        return ends.isEmpty() ? Set.of() : ends.getLast().places();
    }

    private static int longestBefore(int place, List<Run> ends) {
        var here = new Run(place, Optional.empty());
        return -Collections.binarySearch(ends, here, Comparator.comparingInt(Run::place)) - 1;
    }

    private Set<Integer> places() {
        return Stream.iterate(Optional.of(this), Optional::isPresent, run -> run.flatMap(Run::before))
                .flatMap(Optional::stream)
                .map(Run::place)
                .collect(Collectors.toSet());
    }
}
