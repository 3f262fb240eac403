package io.stellwerk.tickets;

import io.stellwerk.base.Utc;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Which tickets a change of many is about, never one out of sight. */
@Component
class BulkScope {

    private final TicketLists lists;
    private final Scopes scopes;

    BulkScope(TicketLists lists, Scopes scopes) {
        this.lists = lists;
        this.scopes = scopes;
    }

    Condition of(BulkTickets tickets) {
        return switch (tickets) {
            case BulkTickets.Chosen chosen -> among(chosen).and(scopes.view());
            case BulkTickets.WholeList list -> lists.all(list.query()).and(hadBy(list.asOf()));
        };
    }

    private static Condition hadBy(Instant asked) {
        return Condition.of("t.opened_at <= :asked", "asked", Utc.of(asked));
    }

    private static Condition among(BulkTickets.Chosen chosen) {
        return chosen.tickets().isEmpty()
                ? Condition.FALSE
                : Condition.of(
                        "t.id IN (:chosen)",
                        "chosen",
                        chosen.tickets().stream().map(TicketId::value).toList());
    }
}
