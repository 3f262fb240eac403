package io.stellwerk.tickets;

import io.stellwerk.base.Utc;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** In which order a list shows its tickets. */
public enum TicketSort {
    LAST_ACTIVITY("t.last_activity_at", " DESC"),
    LONGEST_QUIET("t.last_activity_at", " ASC"),
    NEWEST("t.opened_at", " DESC"),
    OLDEST("t.opened_at", " ASC"),
    MOST_URGENT("t.priority_rank", " DESC"),
    LEAST_URGENT("t.priority_rank", " ASC");

    private final String column;
    private final String direction;

    TicketSort(String column, String direction) {
        this.column = column;
        this.direction = direction;
    }

    /** The name in addresses. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<TicketSort> of(String parameter) {
        return Arrays.stream(values())
                .filter(sort -> sort.parameter().equals(parameter))
                .findFirst();
    }

    /** How the database puts them in order. */
    public Comparator<TicketRow> comparator() {
        var first = isByPriority()
                ? Comparator.comparingInt((TicketRow row) -> row.priority().rank())
                        .thenComparing(TicketRow::lastActivityAt)
                : Comparator.comparing(this::moment);
        var rising = first.thenComparingLong(row -> row.id().value());
        return isFalling() ? rising.reversed() : rising;
    }

    private Instant moment(TicketRow row) {
        return column.equals("t.opened_at") ? row.openedAt() : row.lastActivityAt();
    }

    /** The statement of one page: {@code :size} tickets at most. */
    String page(Walk walk, Condition where) {
        return this == LAST_ACTIVITY
                ? NewestFirst.page(walk, where)
                : "SELECT " + Scopes.COLUMNS + " FROM ticket t WHERE " + where.sql() + " ORDER BY " + order()
                        + " LIMIT :size";
    }

    private String order() {
        return isByPriority()
                ? column + direction + ", t.last_activity_at" + direction + ", t.id" + direction
                : column + direction + ", t.id" + direction;
    }

    /** The first bound of each is redundant but lets MariaDB seek in an index instead of walking it. */
    Condition after(Optional<TicketRow> last) {
        return last.map(row -> isByPriority()
                        ? then(column, "seenRank", then("t.last_activity_at", "seenAt", byId()))
                        : then(column, "seenAt", byId()))
                .map(sql -> new Condition(sql, values(last.orElseThrow())))
                .orElse(Condition.TRUE);
    }

    private String byId() {
        return "t.id " + sign() + " :seenId";
    }

    private String then(String by, String seen, String rest) {
        return "(%1$s %2$s= :%3$s AND (%1$s %2$s :%3$s OR %4$s))".formatted(by, sign(), seen, rest);
    }

    private Map<String, Object> values(TicketRow row) {
        var at = moment(row);
        return isByPriority()
                ? Map.of(
                        "seenRank", row.priority().rank(),
                        "seenAt", Utc.of(at),
                        "seenId", row.id().value())
                : Map.of("seenAt", Utc.of(at), "seenId", row.id().value());
    }

    private String sign() {
        return isFalling() ? "<" : ">";
    }

    private boolean isFalling() {
        return direction.equals(" DESC");
    }

    private boolean isByPriority() {
        return this == MOST_URGENT || this == LEAST_URGENT;
    }
}
