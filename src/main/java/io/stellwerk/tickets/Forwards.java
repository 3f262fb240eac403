package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.base.Retried;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.WakeUps;
import java.time.Clock;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Passes messages on to people who are not the ticket's contact. */
@Service
@Retried
public class Forwards {

    private final DraftRows drafts;
    private final DraftFileRows files;
    private final AttachmentRows attachments;
    private final Scopes scopes;
    private final CurrentUser currentUser;
    private final WakeUps wakeUps;
    private final Clock clock;

    Forwards(
            DraftRows drafts,
            DraftFileRows files,
            AttachmentRows attachments,
            Scopes scopes,
            CurrentUser currentUser,
            WakeUps wakeUps,
            Clock clock) {
        this.drafts = drafts;
        this.files = files;
        this.attachments = attachments;
        this.scopes = scopes;
        this.currentUser = currentUser;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /**
     * Begins a forward with the files of a message. One that was begun before keeps its words and people, and gets this
     * message below them unless it has it.
     *
     * @param quoted the message as it is to stand in the mail
     * @throws AccessDeniedException when the ticket is not theirs to edit
     */
    @PreAuthorize("isAuthenticated()")
    public void begin(TicketId ticket, MessageId message, SafeHtml quoted) {
        scopes.mustEdit(ticket);
        var key = new DraftKey(currentUser.id(), ticket, MessageKind.FORWARD);
        var begun = drafts.begun(key, clock.instant());
        if (!has(begun, quoted)) {
            add(key, begun, message, quoted);
        }
        wakeUps.wake(Drafts.topic(currentUser.id()));
    }

    private static boolean has(Draft begun, SafeHtml quoted) {
        var words = quoted.plain().strip();
        return !words.isEmpty() && begun.html().plain().contains(words);
    }

    private void add(DraftKey key, Draft begun, MessageId message, SafeHtml quoted) {
        drafts.keep(
                key,
                new Writing(SafeHtml.stored(begun.html().value() + quoted.value()), begun.recipients()),
                clock.instant());
        attachments.of(key.ticket(), message).forEach(file -> files.add(key, file));
    }
}
