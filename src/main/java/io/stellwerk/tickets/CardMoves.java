package io.stellwerk.tickets;

import io.stellwerk.base.Retried;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Puts the cards of a board into other columns, and back while nothing else happened to them. */
@Service
@Retried
public class CardMoves {

    private final Tickets tickets;
    private final TicketRows rows;
    private final StatusFacet facet;
    private final Statuses statuses;
    private final Scopes scopes;

    CardMoves(Tickets tickets, TicketRows rows, StatusFacet facet, Statuses statuses, Scopes scopes) {
        this.statuses = statuses;
        this.tickets = tickets;
        this.rows = rows;
        this.facet = facet;
        this.scopes = scopes;
    }

    /**
     * @param from where its person saw it; a ticket of a deleted status is seen where it is going
     * @throws AccessDeniedException when the ticket is not theirs to edit
     */
    @PreAuthorize("isAuthenticated()")
    public CardMoved move(TicketId ticket, StatusId from, StatusId to) {
        scopes.mustEdit(ticket);
        var before = facet.read(ticket);
        if (!from.equals(statuses.shown(StatusFacet.status(before)))) {
            return new CardMoved.ElsewhereBefore();
        }
        return tickets.changeStatus(ticket, to)
                ? new CardMoved.Done(new CardMove(ticket, before, facet.read(ticket)))
                : new CardMoved.StatusGone();
    }

    /**
     * Asked only when the ticket is held, because somebody may take it until then.
     *
     * @return false when it has changed since, and stays as it is
     * @throws AccessDeniedException when the ticket is not theirs to edit
     */
    @PreAuthorize("isAuthenticated()")
    public boolean takeBack(CardMove move) {
        rows.lock(move.ticket());
        scopes.mustEdit(move.ticket());
        return facet.restore(move.ticket(), move.before(), move.after());
    }
}
