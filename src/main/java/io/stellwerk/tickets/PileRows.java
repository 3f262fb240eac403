package io.stellwerk.tickets;

import io.stellwerk.base.Retried;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables that count tickets. Triggers of {@code ticket} note each change in the transaction that makes it. */
@Repository
class PileRows {

    static final int AT_ONCE = 5_000;

    /** In one statement, so that all of it is of one moment. */
    private static final String ALL = """
            SELECT -1 AS id, pile AS was, NULL AS now, tickets AS number FROM pile
            UNION ALL SELECT id, was, now, 0 FROM pile_change
            UNION ALL SELECT -2, NULL, NULL, folded FROM pile_folding
            """;

    private static final String DRIFT = """
            SELECT pile, SUM(tickets) AS tickets FROM (
              SELECT pile, COUNT(*) AS tickets FROM ticket GROUP BY pile
              UNION ALL SELECT pile, -tickets FROM pile
              UNION ALL SELECT was, 1 FROM pile_change WHERE was IS NOT NULL
              UNION ALL SELECT now, -1 FROM pile_change WHERE now IS NOT NULL) d
            GROUP BY pile HAVING SUM(tickets) <> 0
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations batches;

    PileRows(JdbcClient jdbc, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What is committed, whatever the caller's own transaction has changed meanwhile. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Piles read() {
        var counts = new HashMap<Pile, Long>();
        var changes = new HashMap<Long, PileChange>();
        var folded = new long[1];
        jdbc.sql(ALL).query(row -> {
            var id = row.getLong("id");
            if (id > 0) {
                changes.put(id, new PileChange(pile(row.getString("was")), pile(row.getString("now"))));
            } else if (id == -1) {
                counts.put(Pile.of(row.getString("was")), row.getLong("number"));
            } else {
                folded[0] = row.getLong("number");
            }
        });
        return new Piles(counts, changes, folded[0]);
    }

    /**
     * Adds up the changes noted so far, a limited number at once. Who reads meanwhile sees it from before or after.
     *
     * @return how many; none while somebody else does it
     */
    @Retried
    public int fold() {
        return jdbc.sql("SELECT folded FROM pile_folding WHERE id = 1 FOR UPDATE SKIP LOCKED")
                        .query(Long.class)
                        .list()
                        .isEmpty()
                ? 0
                : foldNow();
    }

    private int foldNow() {
        var sums = new TreeMap<String, Long>();
        var ids = jdbc.sql("SELECT id, was, now FROM pile_change ORDER BY id LIMIT " + AT_ONCE)
                .query((row, number) -> {
                    add(sums, row.getString("was"), -1);
                    add(sums, row.getString("now"), 1);
                    return row.getLong("id");
                })
                .list();
        if (!ids.isEmpty()) {
            add(sums);
            forget(ids);
        }
        return ids.size();
    }

    /** Counts all tickets anew and puts right what is wrong: by how much each such pile was. */
    @Retried
    public Map<String, Long> recount() {
        var drift = new TreeMap<String, Long>();
        jdbc.sql(DRIFT).query(row -> {
            drift.put(row.getString("pile"), row.getLong("tickets"));
        });
        add(drift);
        return drift;
    }

    private void add(Map<String, Long> sums) {
        batches.batchUpdate(
                "INSERT INTO pile (pile, tickets) VALUES (?, ?) ON DUPLICATE KEY UPDATE tickets = tickets + VALUES(tickets)",
                sums.entrySet().stream()
                        .filter(entry -> entry.getValue() != 0)
                        .map(entry -> new Object[] {entry.getKey(), entry.getValue()})
                        .toList());
    }

    /** By their numbers, as a lower one may be committed only later. */
    private void forget(List<Long> ids) {
        jdbc.sql("DELETE FROM pile_change WHERE id IN (:ids)").param("ids", ids).update();
        jdbc.sql("UPDATE pile_folding SET folded = folded + :n WHERE id = 1")
                .param("n", ids.size())
                .update();
    }

    private static void add(Map<String, Long> sums, @Nullable String pile, long tickets) {
        if (pile != null) {
            sums.merge(pile, tickets, Long::sum);
        }
    }

    private static Optional<Pile> pile(@Nullable String written) {
        return Optional.ofNullable(written).map(Pile::of);
    }
}
