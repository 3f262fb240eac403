package io.stellwerk.tickets;

import io.stellwerk.base.Utc;
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
            case Walk.Everything everything -> select(Scopes.COLUMNS, force("ticket_newest"), where.sql());
            case Walk.Runs runs
            when runs.runs().size() == 1 ->
                run(Scopes.COLUMNS, runs.runs().iterator().next(), where);
            case Walk.Runs runs when runs.runs().isEmpty() -> select(Scopes.COLUMNS, "", "FALSE");
            case Walk.Runs runs -> merged(runs, where);
        };
    }

    /** The newest of each run, and of those the newest. A ticket may be in several runs. */
    private static String merged(Walk.Runs runs, Condition where) {
        var heads = runs.runs().stream()
                .map(run -> "(" + run("t.id, t.last_activity_at", run, where) + ")")
                .collect(Collectors.joining(" UNION "));
        return "SELECT " + Scopes.COLUMNS + " FROM (SELECT h.id FROM (" + heads
                + ") h ORDER BY h.last_activity_at DESC, h.id DESC LIMIT :size) p JOIN ticket t ON t.id = p.id" + ORDER;
    }

    private static String run(String columns, Walk.Run run, Condition where) {
        return select(columns, force(run.index()), run.start() + " AND " + where.sql());
    }

    private static String select(String columns, String index, String where) {
        return "SELECT " + columns + " FROM ticket t" + index + " WHERE " + where + ORDER;
    }

    private static String force(String index) {
        return " FORCE INDEX (" + index + ")";
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
