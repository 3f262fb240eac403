package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.base.SafeHtml;
import java.time.Clock;
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
    private final Timeline timeline;
    private final CurrentUser currentUser;
    private final Clock clock;

    Answers(
            TicketRows tickets,
            Ownership ownership,
            Workloads workloads,
            Timeline timeline,
            CurrentUser currentUser,
            Clock clock) {
        this.tickets = tickets;
        this.ownership = ownership;
        this.workloads = workloads;
        this.timeline = timeline;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whoever answers a ticket without owner becomes its owner; the ticket is held until this transaction ends. */
    void claim(TicketId ticket) {
        ownership.claim(new Claim.ByReply(ticket, currentUser.id()), Optional.of(currentUser.id()));
    }

    void answered(TicketId ticket, SafeHtml html) {
        tickets.touch(ticket, TicketStatus.WAITING_ON_CONTACT, html.plain(), clock.instant());
        tickets.lock(ticket).flatMap(AssignmentFacts::owner).ifPresent(workloads::changed);
    }

    /** The status goes back to what it was before, unless it changed since. */
    void takenBack(HeldMessages.Held message) {
        var facts = tickets.lock(message.ticket()).orElseThrow();
        var now = tickets.status(message.ticket());
        if (now.name().equals(message.statusAfter())) {
            tickets.changeStatus(message.ticket(), TicketStatus.valueOf(message.statusBefore()), clock.instant());
            facts.owner().ifPresent(workloads::changed);
            if (!now.isOpen()) {
                timeline.add(
                        message.ticket(),
                        new TimelineEvent(
                                clock.instant(),
                                TimelineEvent.Kind.REOPENED,
                                Optional.of(message.author()),
                                Optional.empty()));
            }
        }
    }
}
