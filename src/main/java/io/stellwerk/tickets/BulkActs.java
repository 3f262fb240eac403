package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How each change of many is carried out at one ticket: as if its page were open. */
@Component
class BulkActs {

    private final Tickets tickets;
    private final OwnerFacet owner;
    private final StatusFacet status;
    private final ShelfFacet shelf;
    private final Quarantine quarantine;
    private final Trash trash;

    BulkActs(
            Tickets tickets,
            OwnerFacet owner,
            StatusFacet status,
            ShelfFacet shelf,
            Quarantine quarantine,
            Trash trash) {
        this.tickets = tickets;
        this.owner = owner;
        this.status = status;
        this.shelf = shelf;
        this.quarantine = quarantine;
        this.trash = trash;
    }

    /** @return why it was not possible; empty when it is as wanted */
    Optional<BulkOutcome> perform(TicketId ticket, BulkChange change) {
        return switch (change) {
            case BulkChange.Assign assign -> claimed(tickets.assign(ticket, assign.owner()));
            case BulkChange.Unassign nobody -> claimed(tickets.unassign(ticket));
            case BulkChange.LeaveToTeam left -> claimed(tickets.leaveToTeam(ticket, left.team()));
            case BulkChange.ToStatus to -> only(tickets.changeStatus(ticket, to.status()), BulkOutcome.STATUS_GONE);
            case BulkChange.Close close -> done(() -> tickets.close(ticket));
            case BulkChange.Reopen again -> done(() -> tickets.reopen(ticket));
            case BulkChange.MarkAsSpam spam -> done(() -> quarantine.markAsSpam(ticket));
            case BulkChange.NotSpam fine -> done(() -> quarantine.notSpam(ticket));
            case BulkChange.Delete gone -> done(() -> trash.delete(ticket));
            case BulkChange.Restore back -> done(() -> trash.restore(ticket));
        };
    }

    private static Optional<BulkOutcome> done(Runnable change) {
        change.run();
        return Optional.empty();
    }

    private static Optional<BulkOutcome> claimed(ClaimResult result) {
        return only(result != ClaimResult.LOST, BulkOutcome.NOBODY_THERE);
    }

    private static Optional<BulkOutcome> only(boolean done, BulkOutcome otherwise) {
        return done ? Optional.empty() : Optional.of(otherwise);
    }

    /** The side of a ticket that it changes. */
    BulkFacet facet(BulkChange change) {
        return switch (change) {
            case BulkChange.Assign assign -> owner;
            case BulkChange.Unassign nobody -> owner;
            case BulkChange.LeaveToTeam left -> owner;
            case BulkChange.ToStatus to -> status;
            case BulkChange.Close done -> status;
            case BulkChange.Reopen again -> status;
            case BulkChange.MarkAsSpam spam -> shelf;
            case BulkChange.NotSpam fine -> shelf;
            case BulkChange.Delete gone -> shelf;
            case BulkChange.Restore back -> shelf;
        };
    }

    /** Where tickets are kept that it can change. */
    static Set<Shelf> shelves(BulkChange change) {
        return switch (change) {
            case BulkChange.NotSpam fine -> Set.of(Shelf.SPAM);
            case BulkChange.Delete gone -> Set.of(Shelf.DESK, Shelf.SPAM);
            case BulkChange.Restore back -> Set.of(Shelf.TRASH);
            case BulkChange.Assign assign -> Set.of(Shelf.DESK);
            case BulkChange.Unassign nobody -> Set.of(Shelf.DESK);
            case BulkChange.LeaveToTeam left -> Set.of(Shelf.DESK);
            case BulkChange.ToStatus to -> Set.of(Shelf.DESK);
            case BulkChange.Close done -> Set.of(Shelf.DESK);
            case BulkChange.Reopen again -> Set.of(Shelf.DESK);
            case BulkChange.MarkAsSpam spam -> Set.of(Shelf.DESK);
        };
    }

    /** Who gets tickets by it, to be held before them. */
    static Set<UserId> receivers(BulkChange change) {
        return change instanceof BulkChange.Assign assign ? Set.of(assign.owner()) : Set.of();
    }
}
