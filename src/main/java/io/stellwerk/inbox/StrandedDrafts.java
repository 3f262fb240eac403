package io.stellwerk.inbox;

import com.vaadin.flow.component.UI;
import io.stellwerk.tickets.StrandedDraft;
import io.stellwerk.tickets.TicketId;
import java.util.List;

/** What the reader wrote in tickets that they cannot answer any more; they are told when something with it did not work. */
class StrandedDrafts {

    private final WritingDesk desk;
    private final Attempt attempt = new Attempt();

    StrandedDrafts(WritingDesk desk) {
        this.desk = desk;
    }

    List<StrandedDraft> of(TicketId ticket) {
        return desk.stranded().stream()
                .filter(draft -> draft.ticket().equals(ticket))
                .toList();
    }

    /** Adds what they typed last in a draft, which it may begin. */
    boolean keep(DraftPlace draft, LateWords words) {
        return attempt.done("keep the last words of a draft", () -> desk.keep(draft, words));
    }

    /** Throws away what they cannot send any more. */
    boolean discard(StrandedDraft draft) {
        return attempt.done("discard a draft", () -> {
            desk.discard(draft.ticket(), draft.kind());
            LeftWords.discard(Composer.place(desk.writer(), draft.ticket(), draft.kind()), UI.getCurrentOrThrow());
        });
    }
}
