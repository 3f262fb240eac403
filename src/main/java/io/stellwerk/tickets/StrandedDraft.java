package io.stellwerk.tickets;

import java.util.List;

/**
 * What somebody wrote in a ticket they can no longer answer: their own words alone, with none that they quote.
 *
 * @param files the names of those they attached themselves
 */
public record StrandedDraft(TicketId ticket, MessageKind kind, String words, List<String> files) {

    public StrandedDraft {
        files = List.copyOf(files);
    }

    /** @param draft with their own files alone */
    static StrandedDraft of(TicketId ticket, Draft draft) {
        return new StrandedDraft(
                ticket,
                draft.kind(),
                OwnWords.of(draft.kind(), draft.html()),
                draft.asSent().files().stream().map(DraftFile::name).toList());
    }

    public boolean saysSomething() {
        return !words.isEmpty() || !files.isEmpty();
    }
}
