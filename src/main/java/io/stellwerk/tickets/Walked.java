package io.stellwerk.tickets;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a search went along a list, and which tickets on the way have the words.
 *
 * @param all whether it came to the end
 */
record Walked(List<Step> steps, boolean all) {

    static final Walked NOWHERE = new Walked(List.of(), false);

    /** One ticket, in the order of lists. */
    record Step(long ticket, Instant at, boolean hit) {}

    Walked on(List<Step> further, int asked) {
        return new Walked(Stream.concat(steps.stream(), further.stream()).toList(), further.size() < asked);
    }

    int tickets() {
        return steps.size();
    }

    Optional<Step> last() {
        return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
    }

    List<Long> hits() {
        return steps.stream().filter(Step::hit).map(Step::ticket).toList();
    }
}
