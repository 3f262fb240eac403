package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Retried;
import io.stellwerk.base.WakeUps;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Makes one ticket of two; what comes for the other one's number later joins it. */
@Service
@Retried
public class Merging {

    private final MergeRows rows;
    private final ShelfRows shelves;
    private final TicketRows tickets;
    private final MergedOwner owner;
    private final Reopenings reopenings;
    private final Workloads workloads;
    private final ServiceLevels levels;
    private final Timeline timeline;
    private final ObjectProvider<TicketBelongings> belongings;
    private final Scopes scopes;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final WakeUps wakeUps;
    private final Clock clock;

    Merging(
            MergeRows rows,
            ShelfRows shelves,
            TicketRows tickets,
            MergedOwner owner,
            Reopenings reopenings,
            Workloads workloads,
            ServiceLevels levels,
            Timeline timeline,
            ObjectProvider<TicketBelongings> belongings,
            Scopes scopes,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            WakeUps wakeUps,
            Clock clock) {
        this.rows = rows;
        this.shelves = shelves;
        this.tickets = tickets;
        this.owner = owner;
        this.reopenings = reopenings;
        this.workloads = workloads;
        this.levels = levels;
        this.timeline = timeline;
        this.belongings = belongings;
        this.scopes = scopes;
        this.currentUser = currentUser;
        this.events = events;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /** Where the number of a merged ticket leads; empty for other tickets, and when it is not theirs to see. */
    @PreAuthorize("isAuthenticated()")
    public Optional<TicketId> target(TicketId ticket) {
        return shelves.mergedInto(ticket).filter(into -> scopes.visible(into).isPresent());
    }

    /** Empty unless both are theirs to edit. */
    @PreAuthorize("isAuthenticated()")
    public Optional<TicketMerge> preview(TicketId gone, TicketId kept) {
        return gone.equals(kept) || !scopes.mayEdit(gone) || !scopes.mayEdit(kept)
                ? Optional.empty()
                : scopes.visible(gone)
                        .flatMap(one ->
                                scopes.visible(kept).map(other -> new TicketMerge(one, other, rows.messages(gone))));
    }

    /**
     * Messages, files, followers and drafts go over; the kept ticket keeps its contact, channel, owner and status, but an
     * open one is left open, and without an owner it takes that of the other one.
     *
     * @throws org.springframework.security.access.AccessDeniedException unless both are theirs to edit
     */
    @PreAuthorize("isAuthenticated()")
    public void merge(TicketId gone, TicketId kept) {
        var held = hold(gone, kept);
        var closed = Optional.of(held.kept().facts())
                .filter(facts -> !facts.open() && held.gone().facts().open())
                .map(reopenings::before);
        rows.moveMessages(gone, kept);
        belongings.forEach(table -> table.merged(gone, kept));
        rows.join(gone, kept);
        rows.lead(gone, kept, currentUser.id(), clock.instant());
        held.gone().facts().owner().ifPresent(workloads::changed);
        held.kept().facts().owner().ifPresent(workloads::changed);
        closed.ifPresent(reopenings::reopened);
        owner.settle(held.gone(), held.kept(), me());
        levels.changed(List.of(gone, kept));
        tell(gone, kept);
    }

    /** People before tickets, as everybody does it. */
    private Both hold(TicketId gone, TicketId kept) {
        workloads.lock(Stream.of(gone, kept)
                .flatMap(ticket -> tickets.facts(ticket).flatMap(AssignmentFacts::owner).stream())
                .collect(Collectors.toSet()));
        var held = tickets.lock(List.of(gone, kept));
        scopes.mustEdit(gone);
        scopes.mustEdit(kept);
        if (held.size() < 2) {
            throw new IllegalArgumentException("A ticket is not merged with itself");
        }
        return new Both(Objects.requireNonNull(held.get(gone)), Objects.requireNonNull(held.get(kept)));
    }

    private void tell(TicketId gone, TicketId kept) {
        happened(kept, Kind.MERGED_IN, gone);
        happened(gone, Kind.MERGED_INTO, kept);
        events.publishEvent(new ShelfChanged(gone, Shelf.MERGED, clock.instant()));
        wakeUps.wake(Tickets.ALL);
    }

    private void happened(TicketId ticket, Kind kind, TicketId other) {
        timeline.add(ticket, TimelineEvent.with(other, clock.instant(), kind, currentUser.id()));
        wakeUps.wake(Tickets.topic(ticket));
    }

    private Optional<UserId> me() {
        return Optional.of(currentUser.id());
    }

    /** As they were before. */
    private record Both(HeldTicket gone, HeldTicket kept) {}
}
