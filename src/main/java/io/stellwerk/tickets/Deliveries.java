package io.stellwerk.tickets;

import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.base.Retried;
import io.stellwerk.base.WakeUps;
import java.time.Clock;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * How far messages to the outside got. An answer that nobody got is none: its ticket stands where it stood before, unless
 * something happened since, its clocks run on, and it is awake.
 */
@Service
@Retried
public class Deliveries {

    private final MessageRows messages;
    private final HeldMessages held;
    private final TicketRows tickets;
    private final ShelfRows shelves;
    private final SnoozeRows snoozes;
    private final StatusRows statuses;
    private final StatusChanges changes;
    private final Standings standings;
    private final Answers answers;
    private final Scopes scopes;
    private final WakeUps wakeUps;
    private final Clock clock;

    Deliveries(
            MessageRows messages,
            HeldMessages held,
            TicketRows tickets,
            ShelfRows shelves,
            SnoozeRows snoozes,
            StatusRows statuses,
            StatusChanges changes,
            Standings standings,
            Answers answers,
            Scopes scopes,
            WakeUps wakeUps,
            Clock clock) {
        this.messages = messages;
        this.held = held;
        this.tickets = tickets;
        this.shelves = shelves;
        this.snoozes = snoozes;
        this.statuses = statuses;
        this.changes = changes;
        this.standings = standings;
        this.answers = answers;
        this.scopes = scopes;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /** How far a message got. */
    @Unrestricted("The outbox tells it without anybody logged in")
    public void now(MessageId message, Delivery delivery) {
        messages.ticketOf(message).ifPresent(ticket -> {
            if (delivery.state() == Delivery.State.FAILED) {
                failed(ticket, message, delivery);
            } else {
                messages.delivery(message, delivery);
            }
            wakeUps.wake(Tickets.topic(ticket));
        });
    }

    private void failed(TicketId asked, MessageId message, Delivery delivery) {
        var ticket = shelves.hold(asked).ticket();
        messages.delivery(message, delivery);
        withdraw(message);
        snoozes.wake(ticket);
        wakeUps.wake(Tickets.topic(ticket));
        wakeUps.wake(Tickets.ALL);
    }

    /** What was sent right after it has to go back to where the ticket stood before both; if it failed first, it does now. */
    private void withdraw(MessageId message) {
        held.lockFailed(message)
                .filter(failed -> failed.kind() == MessageKind.TO_CUSTOMER)
                .ifPresent(failed -> {
                    var next = held.failedAfter(failed);
                    answers.undelivered(failed);
                    held.forget(failed);
                    next.forEach(this::withdraw);
                });
    }

    /**
     * A message that had failed is on its way once more; for its ticket an answer is one again, and closes it if it was to,
     * unless the customer has written since, or the ticket is not the one it was sent from.
     *
     * @return whether it had failed
     * @throws AccessDeniedException when the ticket is not theirs to edit
     */
    @PreAuthorize("isAuthenticated()")
    public boolean again(MessageId message) {
        return messages.ticketOf(message).map(ticket -> again(ticket, message)).orElse(false);
    }

    private boolean again(TicketId ticket, MessageId message) {
        tickets.lock(ticket);
        scopes.mustEdit(ticket);
        var failed = held.lockFailed(message).filter(found -> found.ticket().equals(ticket));
        failed.ifPresent(found -> again(ticket, found));
        wakeUps.wake(Tickets.topic(ticket));
        wakeUps.wake(Tickets.ALL);
        return failed.isPresent();
    }

    private void again(TicketId ticket, HeldMessages.Held failed) {
        var before = standings.of(ticket);
        messages.resent(ticket, failed.id(), clock.instant());
        if (failed.kind() == MessageKind.TO_CUSTOMER) {
            answers.answered(ticket, failed.html());
            statuses.hold(failed.after().status())
                    .filter(wanted -> !wanted.open() && failed.isWhereItWasSent() && !askedSince(failed))
                    .ifPresent(closed -> changes.close(ticket));
        }
        held.stands(failed.id(), before, standings.of(ticket));
    }

    private boolean askedSince(HeldMessages.Held failed) {
        return messages.thread(failed.ticket()).stream()
                .anyMatch(entry -> entry.kind() == MessageKind.FROM_CUSTOMER
                        && entry.id().value() > failed.id().value());
    }
}
