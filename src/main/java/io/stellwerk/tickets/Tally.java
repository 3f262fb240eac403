package io.stellwerk.tickets;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** How the tickets of a selection are counted. */
sealed interface Tally {

    /** Piles tell which. */
    record OfPiles(Predicate<Pile> which) implements Tally {}

    /** Open ones that came through these channels, and among their piles these. */
    record OfOpenPiles(Set<ChannelId> channels, Predicate<Pile> which) implements Tally {}

    /** Only the database tells it, and the same to everybody who asks. */
    record Asked() implements Tally {}

    /** Something of the reader's own tells it, which can change without any ticket. */
    record OfOnesOwn() implements Tally {}

    /** If piles alone tell it. */
    default Optional<Predicate<Pile>> piles() {
        return this instanceof OfPiles(var which) ? Optional.of(which) : Optional.empty();
    }

    default Tally and(Tally other) {
        return other.piles()
                .map(this::narrowed)
                .or(() -> piles().map(other::narrowed))
                .orElseGet(() -> past(other));
    }

    default Tally or(Tally other) {
        return piles().flatMap(mine -> other.piles().map(mine::or))
                .<Tally>map(OfPiles::new)
                .orElseGet(() -> past(other));
    }

    private Tally narrowed(Predicate<Pile> to) {
        return switch (this) {
            case OfPiles(var which) -> new OfPiles(which.and(to));
            case OfOpenPiles(var channels, var which) -> new OfOpenPiles(channels, which.and(to));
            case Asked asked -> asked;
            case OfOnesOwn own -> own;
        };
    }

    private Tally past(Tally other) {
        return this instanceof OfOnesOwn || other instanceof OfOnesOwn ? new OfOnesOwn() : new Asked();
    }
}
