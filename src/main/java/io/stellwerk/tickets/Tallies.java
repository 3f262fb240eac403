package io.stellwerk.tickets;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Counts the tickets of a selection in the cheapest way that is exact. */
@Component
class Tallies {

    private final SharedCounts shared;

    Tallies(SharedCounts shared) {
        this.shared = shared;
    }

    /** @param now all piles */
    long of(Selection seen, Map<Pile, Long> now) {
        return seen.tally() instanceof Tally.OfPiles(var which)
                ? Piles.count(now, which)
                : byStatus(seen, now).values().stream().mapToLong(Long::longValue).sum();
    }

    /** For each status that has some. */
    Map<StatusId, Long> byStatus(Selection seen, Map<Pile, Long> now) {
        return switch (seen.tally()) {
            case Tally.OfPiles(var which) -> Piles.byStatus(now, which);
            case Tally.Asked asked -> shared.byStatus(seen.condition());
            case Tally.OfOnesOwn own -> shared.read(seen.condition());
        };
    }
}
