package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an answer to the customer does to its ticket. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Answers {

    private final TicketRows tickets;
    private final Ownership ownership;
    private final Workloads workloads;
    private final StatusRows statuses;
    private final Snoozes snoozes;
    private final Reopenings reopenings;
    private final Receivers receivers;
    private final ServiceLevels levels;
    private final Timeline timeline;
    private final MessageRows messages;
    private final CurrentUser currentUser;
    private final Clock clock;

    Answers(
            TicketRows tickets,
            Ownership ownership,
            Workloads workloads,
            StatusRows statuses,
            Snoozes snoozes,
            Reopenings reopenings,
            Receivers receivers,
            ServiceLevels levels,
            Timeline timeline,
            MessageRows messages,
            CurrentUser currentUser,
            Clock clock) {
        this.tickets = tickets;
        this.ownership = ownership;
        this.workloads = workloads;
        this.statuses = statuses;
        this.snoozes = snoozes;
        this.reopenings = reopenings;
        this.receivers = receivers;
        this.levels = levels;
        this.timeline = timeline;
        this.messages = messages;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whoever answers a ticket without owner becomes its owner, if they can own one: with a Service seat, and a role that keeps it in sight. */
    void claim(TicketId ticket) {
        if (receivers.isThere(currentUser.id())) {
            ownership.claim(new Claim.ByReply(ticket, currentUser.id()), Optional.of(currentUser.id()));
        }
    }

    void answered(TicketId ticket, SafeHtml html) {
        var facts = tickets.lock(ticket).orElseThrow();
        var closed = closed(facts);
        var before = statuses.of(ticket);
        var after = statuses.hold(StatusRole.AGENT_REPLIED);
        tickets.touch(ticket, after, html.plain(), clock.instant());
        facts.owner().ifPresent(owner -> workloads.moved(owner, before.id(), after.id()));
        levels.changed(ticket);
        closed.ifPresent(reopenings::reopened);
    }

    private Optional<Reopenings.Before> closed(AssignmentFacts facts) {
        return Optional.of(facts).filter(ticket -> !ticket.open()).map(reopenings::before);
    }

    /**
     * The ticket stands where it stood before, unless something happened since; what slept sleeps on. One that an answer came
     * to by a merge waits on us if nobody answered there since the contact wrote last.
     */
    void takenBack(HeldMessages.Held message) {
        var facts = tickets.lock(message.ticket()).orElseThrow();
        var now = statuses.of(message.ticket());
        if (isAsAfter(message, now)) {
            if (message.isWhereItWasSent()) {
                statuses.hold(message.before().status()).ifPresent(before -> standsAgain(message, facts, now, before));
                message.before().activity().ifPresent(before -> tickets.activeAsBefore(message.ticket(), before));
            } else if (message.countsAsAnswer() && messages.awaitsAnswer(message.ticket())) {
                standsAgain(message, facts, now, statuses.hold(StatusRole.CUSTOMER_REPLIED));
            }
        }
        if (message.countsAsAnswer()) {
            levels.withdrawn(message.ticket());
        } else {
            levels.changed(message.ticket());
        }
    }

    private void standsAgain(HeldMessages.Held message, AssignmentFacts facts, HeldStatus now, HeldStatus before) {
        if (!before.equals(now)) {
            restore(message, facts, now, before, message.snoozedBefore());
            if (before.open() && !now.open()) {
                timeline.add(message.ticket(), reopened(message, now, before));
            }
        }
    }

    /** The ticket stands where it stood before, or waits on us, unless something happened since; it is open. */
    void undelivered(HeldMessages.Held message) {
        var facts = tickets.lock(message.ticket()).orElseThrow();
        var now = statuses.of(message.ticket());
        if (isAsAfter(message, now)) {
            var before = statuses.hold(message.before().status())
                    .filter(status -> status.open() && message.isWhereItWasSent())
                    .orElseGet(() -> statuses.hold(StatusRole.CUSTOMER_REPLIED));
            if (!before.equals(now)) {
                restore(message, facts, now, before, Optional.empty());
                timeline.add(message.ticket(), undelivered(now, before));
            }
        }
        levels.withdrawn(message.ticket());
    }

    private TimelineEvent undelivered(HeldStatus now, HeldStatus before) {
        return new TimelineEvent(
                clock.instant(),
                Kind.UNDELIVERED,
                Optional.empty(),
                Optional.empty(),
                Optional.of(now.name()),
                Optional.of(before.name()));
    }

    private boolean isAsAfter(HeldMessages.Held message, HeldStatus now) {
        return now.id().equals(message.after().status())
                && message.after()
                        .activity()
                        .filter(then -> !then.equals(tickets.lastActivity(message.ticket())))
                        .isEmpty();
    }

    private void restore(
            HeldMessages.Held message,
            AssignmentFacts facts,
            HeldStatus now,
            HeldStatus before,
            Optional<Instant> asleep) {
        var ticket = message.ticket();
        var closed = closed(facts);
        tickets.changeStatus(ticket, before, clock.instant());
        if (message.isWhereItWasSent()) {
            levels.takenBack(ticket, 2);
        }
        facts.owner().ifPresent(owner -> workloads.moved(owner, now.id(), before.id()));
        if (before.open() && !now.open()) {
            asleep.ifPresent(until -> snoozes.sleepOn(ticket, until));
            closed.ifPresent(reopenings::reopened);
        }
    }

    private TimelineEvent reopened(HeldMessages.Held message, HeldStatus now, HeldStatus before) {
        return TimelineEvent.changed(
                clock.instant(), Kind.REOPENED, message.author(), Optional.of(now.name()), Optional.of(before.name()));
    }
}
