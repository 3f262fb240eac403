package io.stellwerk.team;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A stretch of time; its end no longer belongs to it. */
public record Span(Instant start, Instant end) {

    boolean covers(Instant moment) {
        return !moment.isBefore(start) && moment.isBefore(end);
    }

    /** The same moments in spans that neither touch nor overlap, in order. */
    static List<Span> union(List<Span> spans) {
        var union = new ArrayList<Span>();
        spans.stream()
                .filter(span -> span.start().isBefore(span.end()))
                .sorted(Comparator.comparing(Span::start))
                .forEach(span -> join(union, span));
        return union;
    }

    /** What of this remains when {@code gone}, as {@link #union} leaves them, is taken out. */
    List<Span> without(List<Span> gone) {
        var rest = new ArrayList<Span>();
        var from = start;
        for (var each : gone) {
            if (each.end().isAfter(from) && each.start().isBefore(end)) {
                rest.add(new Span(from, each.start()));
                from = each.end();
            }
        }
        rest.add(new Span(from, end));
        return union(rest);
    }

    private static void join(List<Span> union, Span next) {
        if (union.isEmpty() || union.getLast().end().isBefore(next.start())) {
            union.add(next);
        } else if (union.getLast().end().isBefore(next.end())) {
            union.set(union.size() - 1, new Span(union.getLast().start(), next.end()));
        }
    }
}
