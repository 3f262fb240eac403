package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.WakeUps;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts tickets into another status by hand. The ticket is held before the status, as everywhere. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StatusChanges {

    private final TicketRows tickets;
    private final StatusRows statuses;
    private final Timeline timeline;
    private final Workloads workloads;
    private final Reopenings reopenings;
    private final ServiceLevels levels;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final WakeUps wakeUps;
    private final Clock clock;

    StatusChanges(
            TicketRows tickets,
            StatusRows statuses,
            Timeline timeline,
            Workloads workloads,
            Reopenings reopenings,
            ServiceLevels levels,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            WakeUps wakeUps,
            Clock clock) {
        this.tickets = tickets;
        this.statuses = statuses;
        this.timeline = timeline;
        this.workloads = workloads;
        this.reopenings = reopenings;
        this.levels = levels;
        this.currentUser = currentUser;
        this.events = events;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    void close(TicketId ticket) {
        var facts = tickets.lock(ticket).orElseThrow();
        if (statuses.of(ticket).open()) {
            change(facts, statuses.hold(StatusRole.DONE), Kind.CLOSED);
        }
    }

    void reopen(TicketId ticket) {
        var facts = tickets.lock(ticket).orElseThrow();
        if (!statuses.of(ticket).open()) {
            change(facts, statuses.hold(StatusRole.CUSTOMER_REPLIED), Kind.REOPENED);
        }
    }

    /** @return false if that status was deleted meanwhile, which is nowhere to go to */
    boolean change(TicketId ticket, StatusId wanted) {
        var facts = tickets.lock(ticket).orElseThrow();
        var status = statuses.hold(wanted);
        status.ifPresent(after -> change(facts, after, Kind.STATUS_CHANGED));
        return status.isPresent();
    }

    /** As {@link #change}, because the last change was a mistake. */
    void takeBack(TicketId ticket, StatusId before) {
        var facts = tickets.lock(ticket).orElseThrow();
        statuses.hold(before)
                .ifPresent(status -> change(facts, status, Kind.STATUS_CHANGED, () -> levels.takenBack(ticket, 1)));
    }

    private void change(AssignmentFacts facts, HeldStatus after, Kind kind) {
        change(facts, after, kind, () -> levels.changed(facts.ticket()));
    }

    private void change(AssignmentFacts facts, HeldStatus after, Kind kind, Runnable clocks) {
        var before = statuses.of(facts.ticket());
        if (!before.id().equals(after.id())) {
            var closed = Optional.of(facts).filter(ticket -> !ticket.open()).map(reopenings::before);
            tickets.changeStatus(facts.ticket(), after, clock.instant());
            facts.owner().ifPresent((UserId owner) -> workloads.moved(owner, before.id(), after.id()));
            clocks.run();
            timeline.add(
                    facts.ticket(),
                    TimelineEvent.changed(
                            clock.instant(),
                            kind,
                            currentUser.id(),
                            Optional.of(before.name()),
                            Optional.of(after.name())));
            tell(facts.ticket(), before, after);
            closed.filter(any -> after.open()).ifPresent(reopenings::reopened);
        }
    }

    private void tell(TicketId ticket, HeldStatus before, HeldStatus after) {
        if (before.open() && !after.open()) {
            events.publishEvent(new TicketClosed(ticket, clock.instant()));
        }
        wakeUps.wake(Tickets.topic(ticket));
        wakeUps.wake(Tickets.ALL);
    }
}
