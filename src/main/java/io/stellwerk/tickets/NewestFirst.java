package io.stellwerk.tickets;

import io.stellwerk.base.Utc;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The statement of one page of a list: {@code :size} tickets at most, the newest first. */
final class NewestFirst {

    private static final String ORDER = " ORDER BY t.last_activity_at DESC, t.id DESC LIMIT :size";

    private static final String PLACE = "t.id, t.last_activity_at";

    private NewestFirst() {}

    static String page(Walk walk, Condition where) {
        return walk instanceof Walk.Few
                ? select(Scopes.COLUMNS, "", where.sql())
                : "SELECT " + Scopes.COLUMNS + " FROM (" + places(walk, where) + ") p JOIN ticket t ON t.id = p.id"
                        + ORDER;
    }

    /**
     * As a page, but only numbers and times, as they and what views and scopes ask stand in the indexes, while MariaDB
     * would look into each row it passes over.
     */
    static String places(Walk walk, Condition where) {
        return switch (walk) {
            case Walk.Few few -> select(PLACE, "", where.sql());
            case Walk.Everything everything -> heads(List.of(Walk.Run.everything()), where);
            case Walk.Runs runs when runs.runs().isEmpty() -> select(PLACE, "", "FALSE");
            case Walk.Runs runs -> heads(runs.runs(), where);
        };
    }

    /** The newest of each run, and of those the newest. A ticket may be in several runs. */
    private static String heads(Collection<Walk.Run> runs, Condition where) {
        var heads = runs.stream().map(run -> "(" + run(run, where) + ")").collect(Collectors.joining(" UNION "));
        return "SELECT h.id, h.last_activity_at FROM (" + heads
                + ") h ORDER BY h.last_activity_at DESC, h.id DESC LIMIT :size";
    }

    private static String run(Walk.Run run, Condition where) {
        return select(PLACE, " FORCE INDEX (" + run.index() + ")", run.start() + " AND " + where.sql());
    }

    private static String select(String columns, String index, String where) {
        return "SELECT " + columns + " FROM ticket t" + index + " WHERE " + where + ORDER;
    }

    static Condition olderThan(Optional<TicketRow> after) {
        return after.map(row -> olderThan(row.lastActivityAt(), row.id().value()))
                .orElse(Condition.TRUE);
    }

    /** The first bound is redundant but lets MariaDB seek in the index instead of walking it. */
    static Condition olderThan(Instant at, long ticket) {
        return new Condition(
                "(t.last_activity_at <= :seenAt AND (t.last_activity_at < :seenAt OR t.id < :seenId))",
                Map.of("seenAt", Utc.of(at), "seenId", ticket));
    }
}
