package io.stellwerk.tickets;

import io.stellwerk.base.Retried;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The service level clocks of tickets, as far as they are in the reader's scope. */
@Service
@Retried
public class TicketClocks {

    private final SlaRows rows;
    private final Scopes scopes;

    TicketClocks(SlaRows rows, Scopes scopes) {
        this.rows = rows;
        this.scopes = scopes;
    }

    /** Empty when no policy is for the ticket, or it is not theirs to see. */
    @PreAuthorize("isAuthenticated()")
    public Optional<TicketSla> of(TicketId ticket) {
        return rows.of(Condition.of("t.id = :ticket", "ticket", ticket.value()).and(scopes.view())).values().stream()
                .findFirst();
    }

    /** Of a page of tickets those that a policy is for. */
    @PreAuthorize("isAuthenticated()")
    public Map<TicketId, TicketSla> of(Collection<TicketId> tickets) {
        return tickets.isEmpty()
                ? Map.of()
                : rows.of(Condition.of("t.id IN (:tickets)", "tickets", TicketStages.ids(tickets))
                        .and(scopes.view()));
    }
}
