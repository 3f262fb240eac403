package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Retried;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.WakeUps;
import java.time.Clock;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Turns a message that has not left yet, or that was not delivered, into a draft again, with everything in it. The ticket
 * stands where it stood unless something happened since; whoever became the owner by sending stays the owner.
 */
@Service
@Retried
public class TakingBack {

    private final HeldMessages held;
    private final MessageRows messages;
    private final AttachmentRows attachments;
    private final DraftRows drafts;
    private final DraftFileRows files;
    private final TicketRows tickets;
    private final Answers answers;
    private final ShelfRows shelves;
    private final Scopes scopes;
    private final CurrentUser currentUser;
    private final WakeUps wakeUps;
    private final Clock clock;

    TakingBack(
            HeldMessages held,
            MessageRows messages,
            AttachmentRows attachments,
            DraftRows drafts,
            DraftFileRows files,
            TicketRows tickets,
            Answers answers,
            ShelfRows shelves,
            Scopes scopes,
            CurrentUser currentUser,
            WakeUps wakeUps,
            Clock clock) {
        this.held = held;
        this.messages = messages;
        this.attachments = attachments;
        this.drafts = drafts;
        this.files = files;
        this.tickets = tickets;
        this.answers = answers;
        this.shelves = shelves;
        this.scopes = scopes;
        this.currentUser = currentUser;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /**
     * What was not delivered becomes the draft of whoever takes it back.
     *
     * @return the kind of the draft it is again; empty when it has left already
     * @throws AccessDeniedException when the ticket is not theirs to edit, or what has not left yet is not theirs
     */
    @PreAuthorize("isAuthenticated()")
    public Optional<MessageKind> takeBack(TicketId asked, MessageId message) {
        var ticket = shelves.hold(asked).ticket();
        scopes.mustEdit(ticket);
        return held.lock(message)
                .map(found -> takeBack(ticket, found, mustBeMine(found)))
                .orElseGet(() -> held.lockFailed(message).flatMap(found -> takeBack(ticket, found, currentUser.id())));
    }

    private UserId mustBeMine(HeldMessages.Held message) {
        if (!message.author().equals(currentUser.id())) {
            throw new AccessDeniedException("Message " + message.id().value() + " is not theirs");
        }
        return message.author();
    }

    private Optional<MessageKind> takeBack(TicketId ticket, HeldMessages.Held message, UserId by) {
        return Optional.of(message)
                .filter(found -> found.ticket().equals(ticket))
                .map(found -> takeBack(found, new DraftKey(by, ticket, found.kind())));
    }

    private MessageKind takeBack(HeldMessages.Held message, DraftKey key) {
        var begun = drafts.begun(key, message.id(), clock.instant());
        var html = SafeHtml.stored(message.html().value() + begun.html().value());
        var recipients = messages.recipients(message.id());
        drafts.keep(key, new Writing(html, recipients), clock.instant());
        attachments.of(message.ticket(), message.id()).forEach(file -> files.add(key, file));
        held.delete(message.id());
        held.forget(message);
        tickets.previewWhatIsLeft(message.ticket());
        answers.takenBack(message);
        wakeUps.wake(Tickets.topic(message.ticket()));
        wakeUps.wake(Tickets.ALL);
        wakeUps.wake(Drafts.topic(key.user()));
        return message.kind();
    }
}
