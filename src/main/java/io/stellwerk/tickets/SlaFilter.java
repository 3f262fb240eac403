package io.stellwerk.tickets;

import io.stellwerk.base.Utc;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Finds tickets by where their clocks stand, as a condition over {@code ticket t}. */
final class SlaFilter {

    /** To sort by: the first moment that is too late for the ticket; null when nothing is due. */
    static final String DUE_AT = "(SELECT y.due_at FROM ticket_sla y WHERE y.ticket_id = t.id)";

    private static final String NOW = "slaNow";

    private SlaFilter() {}

    static Condition in(SlaState state, Instant now) {
        return switch (state) {
            case OVERDUE -> having("y.running = TRUE AND y.due_at <= :slaNow", now);
            case DUE_SOON ->
                having(
                        "y.running = TRUE AND y.due_soon_at <= :slaNow AND (y.due_at IS NULL OR y.due_at > :slaNow)",
                        now);
            case ACTIVE ->
                having(
                        "y.running = TRUE AND (y.due_soon_at IS NULL OR y.due_soon_at > :slaNow)"
                                + " AND (y.due_at IS NULL OR y.due_at > :slaNow)",
                        now);
            case COMPLETED -> having("y.running = FALSE AND y.policy_id IS NOT NULL AND :slaNow IS NOT NULL", now);
        };
    }

    /** The same question at another moment; as it was where it does not depend on the time. */
    static Condition at(Instant now, Condition which) {
        if (!which.parameters().containsKey(NOW)) {
            return which;
        }
        var parameters = new HashMap<>(which.parameters());
        parameters.put(NOW, Utc.of(now));
        return new Condition(which.sql(), Map.copyOf(parameters));
    }

    private static Condition having(String what, Instant now) {
        return Condition.of(
                "EXISTS (SELECT 1 FROM ticket_sla y WHERE y.ticket_id = t.id AND " + what + ")", NOW, Utc.of(now));
    }
}
