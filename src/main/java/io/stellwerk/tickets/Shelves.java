package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.WakeUps;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes tickets from the desk and brings them back as they were. Whoever calls holds the ticket. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Shelves {

    private final ShelfRows rows;
    private final TicketRows tickets;
    private final Reopenings reopenings;
    private final Workloads workloads;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final WakeUps wakeUps;
    private final Clock clock;

    Shelves(
            ShelfRows rows,
            TicketRows tickets,
            Reopenings reopenings,
            Workloads workloads,
            Timeline timeline,
            ApplicationEventPublisher events,
            WakeUps wakeUps,
            Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.reopenings = reopenings;
        this.workloads = workloads;
        this.timeline = timeline;
        this.events = events;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    void put(TicketId ticket, Shelf shelf, Kind why, Optional<UserId> by) {
        rows.put(ticket, shelf, by, clock.instant());
        tell(ticket, shelf, why, by);
    }

    /** What waited for routing is routed anew, and so is what belongs to somebody who left meanwhile. */
    void takeBack(TicketId ticket, Kind why, Optional<UserId> by) {
        var before = reopenings.before(tickets.facts(ticket).orElseThrow());
        rows.takeBack(ticket);
        tell(ticket, Shelf.DESK, why, by);
        if (tickets.facts(ticket).filter(AssignmentFacts::open).isPresent()) {
            reopenings.reopened(before);
        }
    }

    /** Out of the trash, to the desk or back into quarantine. */
    Shelf restore(TicketId ticket, Kind why, Optional<UserId> by) {
        if (rows.wasSpam(ticket)) {
            put(ticket, Shelf.SPAM, why, by);
            return Shelf.SPAM;
        }
        takeBack(ticket, why, by);
        return Shelf.DESK;
    }

    private void tell(TicketId ticket, Shelf shelf, Kind why, Optional<UserId> by) {
        tickets.facts(ticket).flatMap(AssignmentFacts::owner).ifPresent(workloads::changed);
        timeline.add(ticket, TimelineEvent.of(clock.instant(), why, by));
        events.publishEvent(new ShelfChanged(ticket, shelf, clock.instant()));
        wakeUps.wake(Tickets.topic(ticket));
        wakeUps.wake(Tickets.ALL);
    }
}
