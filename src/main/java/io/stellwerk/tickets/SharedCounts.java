package io.stellwerk.tickets;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many tickets there are where piles do not tell. Everybody on this node who wants the same number shares one
 * counting, which is repeated only after something changed; whatever comes meanwhile is in the next one.
 */
@Component
class SharedCounts {

    /** Of lists that somebody looks at; those asked for longest ago are forgotten first. */
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;
    private final PileBoard board;
    private final Clock clock;
    private final Map<Condition, SharedReading<CountHere>> counts = Collections.synchronizedMap(new Recent());

    SharedCounts(JdbcClient jdbc, PileBoard board, Clock clock) {
        this.jdbc = jdbc;
        this.board = board;
        this.clock = clock;
    }

    /** At least as new as whatever this node committed before the call. */
    long of(Condition which) {
        var wanted = board.heard();
        var oldest = clock.instant().minus(PileBoard.GOOD_FOR);
        return counts.computeIfAbsent(SlaFilter.at(Instant.EPOCH, which), this::reading)
                .get(known -> known.asOf() >= wanted && known.at().isAfter(oldest))
                .tickets();
    }

    private SharedReading<CountHere> reading(Condition which) {
        return new SharedReading<>(CountHere.NEVER, before -> {
            var asOf = board.heard();
            var at = clock.instant();
            return new CountHere(read(SlaFilter.at(at, which)), asOf, at);
        });
    }

    private long read(Condition which) {
        return jdbc.sql("SELECT COUNT(*) FROM ticket t WHERE " + which.sql())
                .params(which.parameters())
                .query(Long.class)
                .single();
    }

    private record CountHere(long tickets, long asOf, Instant at) {

        static final CountHere NEVER = new CountHere(0, -1, Instant.EPOCH);
    }

    private static final class Recent extends LinkedHashMap<Condition, SharedReading<CountHere>> {

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Condition, SharedReading<CountHere>> eldest) {
            return size() > MOST;
        }
    }
}
