package io.stellwerk.tickets;

import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
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

    /** For each status that has some; at least as new as whatever this node committed before the call. */
    Map<StatusId, Long> byStatus(Condition which) {
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

    /** As it is now, for the caller alone. */
    Map<StatusId, Long> read(Condition which) {
        return jdbc
                .sql("SELECT t.status_id, COUNT(*) AS tickets FROM ticket t WHERE " + which.sql()
                        + " GROUP BY t.status_id")
                .params(which.parameters())
                .query((row, number) -> Map.entry(new StatusId(row.getLong("status_id")), row.getLong("tickets")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private record CountHere(Map<StatusId, Long> tickets, long asOf, Instant at) {

        static final CountHere NEVER = new CountHere(Map.of(), -1, Instant.EPOCH);
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
