package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.base.Retried;
import io.stellwerk.base.WakeUps;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What colleagues write for each other. */
@Service
@Retried
public class Notes {

    private final DraftRows drafts;
    private final DraftFileRows files;
    private final MessageRows messages;
    private final MentionRows mentions;
    private final ShelfRows shelves;
    private final Scopes scopes;
    private final CurrentUser currentUser;
    private final WakeUps wakeUps;
    private final Clock clock;

    Notes(
            DraftRows drafts,
            DraftFileRows files,
            MessageRows messages,
            MentionRows mentions,
            ShelfRows shelves,
            Scopes scopes,
            CurrentUser currentUser,
            WakeUps wakeUps,
            Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.messages = messages;
        this.mentions = mentions;
        this.shelves = shelves;
        this.scopes = scopes;
        this.currentUser = currentUser;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /**
     * Adds the note that the reader has drafted; a second call finds none. If the ticket was merged meanwhile, so was the
     * draft.
     *
     * @throws AccessDeniedException when the ticket is not theirs to edit
     */
    @PreAuthorize("isAuthenticated()")
    public Optional<MessageId> add(TicketId asked) {
        var ticket = shelves.hold(asked).ticket();
        scopes.mustEdit(ticket);
        var key = new DraftKey(currentUser.id(), ticket, MessageKind.NOTE);
        return drafts.lock(key).map(Draft::asSent).filter(Draft::saysSomething).map(draft -> add(key, draft));
    }

    private MessageId add(DraftKey key, Draft draft) {
        var message = messages.fromAgent(key.ticket(), key.user(), draft, clock.instant());
        mentions.add(key.ticket(), message, draft.html(), key.user(), clock.instant());
        files.forget(key);
        drafts.delete(key);
        wakeUps.wake(Tickets.topic(key.ticket()));
        wakeUps.wake(Tickets.ALL);
        wakeUps.wake(Drafts.topic(key.user()));
        return message;
    }
}
