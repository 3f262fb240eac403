package io.stellwerk.tickets;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts the tickets of a selection in the cheapest way that is exact. */
@Component
class Tallies {

    private final OpenPiles openPiles;
    private final SharedCounts shared;

    Tallies(OpenPiles openPiles, SharedCounts shared) {
        this.openPiles = openPiles;
        this.shared = shared;
    }

    /** @param now all piles */
    long of(Selection seen, Map<Pile, Long> now) {
        return switch (seen.tally()) {
            case Tally.OfPiles(var which) -> Piles.count(now, which);
            case Tally.OfOpenPiles(var channels, var which) -> Piles.count(openPiles.of(channels), which);
            case Tally.Asked asked -> sum(shared.byStatus(seen.condition()));
            case Tally.OfOnesOwn own -> sum(shared.read(seen.condition()));
        };
    }

    /** For each status that has some. */
    Map<StatusId, Long> byStatus(Selection seen, Map<Pile, Long> now) {
        return switch (seen.tally()) {
            case Tally.OfPiles(var which) -> Piles.byStatus(now, which);
            case Tally.OfOpenPiles(var channels, var which) -> Piles.byStatus(openPiles.of(channels), which);
            case Tally.Asked asked -> shared.byStatus(seen.condition());
            case Tally.OfOnesOwn own -> shared.read(seen.condition());
        };
    }

    private static long sum(Map<StatusId, Long> tickets) {
        return tickets.values().stream().mapToLong(Long::longValue).sum();
    }
}
