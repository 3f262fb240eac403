package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.base.Retried;
import io.stellwerk.base.WakeUps;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Turns drafts into messages. What leaves the house is held for some seconds in which its author can take it back; the
 * owner and the status it made change at once.
 */
@Service
@Retried
public class Sending {

    public static final Duration HELD_FOR = Duration.ofSeconds(10);

    private final DraftRows drafts;
    private final DraftFileRows files;
    private final MessageRows messages;
    private final HeldMessages held;
    private final TicketRows ticketRows;
    private final Standings standings;
    private final SnoozeRows snoozes;
    private final Tickets tickets;
    private final Answers answers;
    private final ReplyAddresses replyAddresses;
    private final Departures departures;
    private final ShelfRows shelves;
    private final Workloads workloads;
    private final Scopes scopes;
    private final MailSize mailSize;
    private final CurrentUser currentUser;
    private final WakeUps wakeUps;
    private final Clock clock;

    Sending(
            DraftRows drafts,
            DraftFileRows files,
            MessageRows messages,
            HeldMessages held,
            TicketRows ticketRows,
            Standings standings,
            SnoozeRows snoozes,
            Tickets tickets,
            Answers answers,
            ReplyAddresses replyAddresses,
            Departures departures,
            ShelfRows shelves,
            Workloads workloads,
            Scopes scopes,
            MailSize mailSize,
            CurrentUser currentUser,
            WakeUps wakeUps,
            Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.messages = messages;
        this.held = held;
        this.ticketRows = ticketRows;
        this.standings = standings;
        this.snoozes = snoozes;
        this.tickets = tickets;
        this.answers = answers;
        this.replyAddresses = replyAddresses;
        this.departures = departures;
        this.shelves = shelves;
        this.workloads = workloads;
        this.scopes = scopes;
        this.mailSize = mailSize;
        this.currentUser = currentUser;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /**
     * Sends the reader's own draft as it is kept; a second call finds none. If the ticket was merged meanwhile, so was the
     * draft.
     *
     * @param kind of those that leave the house
     * @throws AccessDeniedException when the ticket is not theirs to edit
     */
    @PreAuthorize("isAuthenticated()")
    public Sent send(TicketId asked, MessageKind kind, SendWish wish) {
        workloads.lock(Set.of(currentUser.id()));
        var ticket = shelves.hold(asked).ticket();
        scopes.mustEdit(ticket);
        var key = new DraftKey(currentUser.id(), ticket, kind);
        return drafts.lock(key)
                .map(Draft::asSent)
                .filter(Draft::saysSomething)
                .map(draft -> send(key, addressed(draft, ticket), wish))
                .orElseGet(Sent.Nothing::new);
    }

    private Sent send(DraftKey key, Draft draft, SendWish wish) {
        if (draft.recipients().to().isEmpty()) {
            return new Sent.Nobody();
        }
        if (draft.size() > mailSize.most()) {
            return new Sent.TooLarge(mailSize.most());
        }
        return key.kind() == MessageKind.TO_CUSTOMER ? answer(key, draft, wish) : queue(key, draft, wish);
    }

    /** Asked twice, because somebody else may answer between the question and the moment this ticket is held. */
    private Sent answer(DraftKey key, Draft draft, SendWish wish) {
        return overtaken(key, draft, wish).orElseGet(() -> {
            answers.claim(key.ticket());
            return overtaken(key, draft, wish).orElseGet(() -> queue(key, draft, wish));
        });
    }

    private Optional<Sent> overtaken(DraftKey key, Draft draft, SendWish wish) {
        return held.answerOfOthers(key, wish.knowing().orElse(draft.basedOn())).map(Sent.class::cast);
    }

    private Sent queue(DraftKey key, Draft draft, SendWish wish) {
        var before = standings.of(key.ticket());
        var snoozed = snoozes.until(key.ticket());
        var message = messages.fromAgent(key.ticket(), key.user(), draft, clock.instant());
        if (key.kind() == MessageKind.TO_CUSTOMER) {
            answers.answered(key.ticket(), draft.html());
        }
        if (wish.thenClose()) {
            tickets.close(key.ticket());
        }
        var leavesAt = clock.instant().plus(HELD_FOR);
        held.hold(message, leavesAt, before, standings.of(key.ticket()), snoozed);
        departures.plan(message, leavesAt);
        files.forget(key);
        drafts.delete(key);
        wake(key);
        return new Sent.Queued(message);
    }

    private Draft addressed(Draft draft, TicketId ticket) {
        return draft.kind() == MessageKind.TO_CUSTOMER
                ? draft.withRecipients(draft.recipients().orTo(usual(ticket).address()))
                : draft;
    }

    private ReplyTo usual(TicketId ticket) {
        return replyAddresses.of(ticket, ticketRows.facts(ticket).orElseThrow().contact());
    }

    private void wake(DraftKey key) {
        wakeUps.wake(Tickets.topic(key.ticket()));
        wakeUps.wake(Tickets.ALL);
        wakeUps.wake(Drafts.topic(key.user()));
    }
}
