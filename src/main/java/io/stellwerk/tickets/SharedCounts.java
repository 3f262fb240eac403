package io.stellwerk.tickets;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many tickets there are where piles do not tell. */
@Component
class SharedCounts {

    /** Of lists that somebody looks at. */
    private static final int MOST = 2_000;

    private final JdbcClient jdbc;
    private final SharedAnswers<Condition, Map<StatusId, Long>> counts;

    SharedCounts(JdbcClient jdbc, PileBoard board, Clock clock) {
        this.jdbc = jdbc;
        counts = new SharedAnswers<>(board, clock, MOST, Map.of(), (which, at) -> read(SlaFilter.at(at, which)));
    }

    /** For each status that has some. */
    Map<StatusId, Long> byStatus(Condition which) {
        return counts.to(SlaFilter.at(Instant.EPOCH, which));
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
}
