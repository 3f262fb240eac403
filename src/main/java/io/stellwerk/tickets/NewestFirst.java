package io.stellwerk.tickets;

import io.stellwerk.base.Utc;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The statement of one page of a list: {@code :size} tickets at most, the newest first. */
final class NewestFirst {

    private static final String ORDER = " ORDER BY t.last_activity_at DESC, t.id DESC LIMIT :size";

    private NewestFirst() {}

    static String page(Walk walk, Condition where) {
        return switch (walk) {
            case Walk.Few few -> select(Scopes.COLUMNS, "", where.sql());
            case Walk.Everything everything -> heads(List.of(Walk.Run.everything()), where);
            case Walk.Runs runs when runs.runs().isEmpty() -> select(Scopes.COLUMNS, "", "FALSE");
            case Walk.Runs runs -> heads(runs.runs(), where);
        };
    }

    /**
     * The newest of each run, and of those the newest. A ticket may be in several runs. Only numbers at first, as they and
     * what views and scopes ask stand in the index, while MariaDB would look into each row it passes over.
     */
    private static String heads(Collection<Walk.Run> runs, Condition where) {
        var heads = runs.stream()
                .map(run -> "(" + run("t.id, t.last_activity_at", run, where) + ")")
                .collect(Collectors.joining(" UNION "));
        return "SELECT " + Scopes.COLUMNS + " FROM (SELECT h.id FROM (" + heads
                + ") h ORDER BY h.last_activity_at DESC, h.id DESC LIMIT :size) p JOIN ticket t ON t.id = p.id" + ORDER;
    }

    private static String run(String columns, Walk.Run run, Condition where) {
        return select(columns, " FORCE INDEX (" + run.index() + ")", run.start() + " AND " + where.sql());
    }

    private static String select(String columns, String index, String where) {
        return "SELECT " + columns + " FROM ticket t" + index + " WHERE " + where + ORDER;
    }

    /** The first bound is redundant but lets MariaDB seek in the index instead of walking it. */
    static Condition olderThan(Optional<TicketRow> after) {
        return after.map(row -> new Condition(
                        "(t.last_activity_at <= :seenAt AND (t.last_activity_at < :seenAt OR t.id < :seenId))",
                        Map.of(
                                "seenAt", Utc.of(row.lastActivityAt()),
                                "seenId", row.id().value())))
                .orElse(Condition.TRUE);
    }
}
