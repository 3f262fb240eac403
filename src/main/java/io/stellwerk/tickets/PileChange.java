package io.stellwerk.tickets;

import java.util.Optional;
import java.util.stream.Stream;

/** A ticket went from one pile to another, came, went, or changed where it lies. */
record PileChange(Optional<Pile> was, Optional<Pile> now) {

    Stream<Pile> piles() {
        return Stream.concat(was.stream(), now.stream());
    }
}
