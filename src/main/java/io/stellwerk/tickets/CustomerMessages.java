package io.stellwerk.tickets;

import io.stellwerk.base.Retried;
import io.stellwerk.base.WakeUps;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Brings what customers write to its ticket, wherever that is kept meanwhile. */
@Component
@Transactional(transactionManager = Retried.MANAGER, propagation = Propagation.MANDATORY)
class CustomerMessages {

    private final Openings openings;
    private final TicketRows tickets;
    private final StatusRows statuses;
    private final ShelfRows kept;
    private final SnoozeRows snoozes;
    private final MessageRows messages;
    private final Shelves shelves;
    private final Timeline timeline;
    private final Workloads workloads;
    private final Reopenings reopenings;
    private final ServiceLevels levels;
    private final ApplicationEventPublisher events;
    private final WakeUps wakeUps;
    private final Clock clock;

    CustomerMessages(
            Openings openings,
            TicketRows tickets,
            StatusRows statuses,
            ShelfRows kept,
            SnoozeRows snoozes,
            MessageRows messages,
            Shelves shelves,
            Timeline timeline,
            Workloads workloads,
            Reopenings reopenings,
            ServiceLevels levels,
            ApplicationEventPublisher events,
            WakeUps wakeUps,
            Clock clock) {
        this.openings = openings;
        this.tickets = tickets;
        this.statuses = statuses;
        this.kept = kept;
        this.snoozes = snoozes;
        this.messages = messages;
        this.shelves = shelves;
        this.timeline = timeline;
        this.workloads = workloads;
        this.reopenings = reopenings;
        this.levels = levels;
        this.events = events;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /** A ticket of its own at the desk, of which nobody has been told yet. */
    Opened open(NewTicket fresh) {
        var opening = openings.write(fresh);
        messages.complete(opening.message(), fresh.text());
        levels.opened(opening);
        return new Opened(opening.ticket(), opening.message());
    }

    /** A ticket of its own that does not come to the desk. */
    Opened write(NewTicket fresh) {
        var opened = tickets.insert(
                fresh, statuses.hold(StatusRole.FRESH), fresh.text().writtenAt());
        return new Opened(
                opened, messages.fromCustomer(opened, fresh.text(), fresh.text().writtenAt()));
    }

    /** The number of a merged ticket leads on; a deleted ticket comes back; what is or was in quarantine stays there. */
    MessageId add(TicketId asked, CustomerText text) {
        var found = kept.hold(asked);
        var message = messages.fromCustomerAgain(found.ticket(), text, text.writtenAt());
        var shelf = found.shelf() == Shelf.TRASH
                ? shelves.restore(found.ticket(), Kind.RESTORED_BY_CUSTOMER, Optional.empty())
                : found.shelf();
        var before = tickets.lock(found.ticket()).orElseThrow();
        var closed = Optional.of(before)
                .filter(facts -> !facts.open() && shelf != Shelf.SPAM)
                .map(reopenings::before);
        if (shelf == Shelf.SPAM && !statuses.of(found.ticket()).open()) {
            kept.routeOnceBack(found.ticket());
        }
        tickets.touch(found.ticket(), statuses.hold(StatusRole.CUSTOMER_REPLIED), text.plain(), text.writtenAt());
        if (found.snoozed()) {
            snoozes.wake(found.ticket());
            happened(found.ticket(), Kind.WOKEN_BY_CUSTOMER);
        }
        if (shelf != Shelf.SPAM) {
            before.owner().ifPresent(workloads::changed);
            closed.ifPresent(this::reopened);
            events.publishEvent(new CustomerReplied(found.ticket(), message, clock.instant()));
        }
        wakeUps.wake(Tickets.topic(found.ticket()));
        wakeUps.wake(Tickets.ALL);
        return message;
    }

    private void reopened(Reopenings.Before closed) {
        happened(closed.facts().ticket(), Kind.REOPENED_BY_CUSTOMER);
        reopenings.reopenedByCustomer(closed);
    }

    private void happened(TicketId ticket, Kind kind) {
        timeline.add(ticket, new TimelineEvent(clock.instant(), kind, Optional.empty(), Optional.empty()));
    }
}
