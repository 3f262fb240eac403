package io.stellwerk.tickets;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What the database answers about tickets. Everybody on this node who asks the same shares one answer, which is looked up
 * again only after something changed; whatever comes meanwhile is in the next one.
 */
final class SharedAnswers<Q, A> {

    private final PileBoard board;
    private final Clock clock;
    private final BiFunction<Q, Instant, A> read;
    private final Answer<A> none;
    private final Map<Q, SharedReading<Answer<A>>> known;

    /**
     * @param most questions whose answers are kept; those asked longest ago are forgotten first
     * @param none what is never given as an answer, as nothing was read yet
     */
    SharedAnswers(PileBoard board, Clock clock, int most, A none, BiFunction<Q, Instant, A> read) {
        this.board = board;
        this.clock = clock;
        this.read = read;
        this.none = new Answer<>(none, -1, Instant.EPOCH);
        known = Collections.synchronizedMap(new Recent<>(most));
    }

    /** At least as new as whatever this node committed before the call. */
    A to(Q question) {
        var wanted = board.heard();
        var oldest = clock.instant().minus(PileBoard.GOOD_FOR);
        return known.computeIfAbsent(question, this::reading)
                .get(answer -> answer.asOf() >= wanted && answer.at().isAfter(oldest))
                .value();
    }

    private SharedReading<Answer<A>> reading(Q question) {
        return new SharedReading<>(none, before -> {
            var asOf = board.heard();
            var at = clock.instant();
            return new Answer<>(read.apply(question, at), asOf, at);
        });
    }

    private record Answer<A>(A value, long asOf, Instant at) {}

    private static final class Recent<K, V> extends LinkedHashMap<K, V> {

        private final int most;

        Recent(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > most;
        }
    }
}
