package io.stellwerk.tickets;

import io.stellwerk.base.Retried;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Where tickets are kept that are not on the desk, for those who may see them. */
@Service
@Retried
public class WhereKept {

    private final ShelfRows rows;
    private final Scopes scopes;

    WhereKept(ShelfRows rows, Scopes scopes) {
        this.rows = rows;
        this.scopes = scopes;
    }

    /** Empty for a ticket on the desk, and when it is not theirs to see. */
    @PreAuthorize("isAuthenticated()")
    public Optional<Shelved> find(TicketId ticket) {
        return scopes.visible(ticket).flatMap(row -> rows.shelved(ticket));
    }

    /** Whether it is in their scope to edit, wherever it is kept. */
    @PreAuthorize("isAuthenticated()")
    public boolean mayTidy(TicketId ticket) {
        return scopes.visible(ticket)
                .filter(row -> scopes.mayEdit(ticket, row.shelf()))
                .isPresent();
    }
}
