package io.stellwerk.inbox;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.Topic;
import io.stellwerk.tickets.Attached;
import io.stellwerk.tickets.Draft;
import io.stellwerk.tickets.DraftFileId;
import io.stellwerk.tickets.Drafted;
import io.stellwerk.tickets.Drafts;
import io.stellwerk.tickets.IncomingFile;
import io.stellwerk.tickets.MailSize;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.Notes;
import io.stellwerk.tickets.Recipients;
import io.stellwerk.tickets.SendWish;
import io.stellwerk.tickets.Sending;
import io.stellwerk.tickets.Sent;
import io.stellwerk.tickets.StrandedDraft;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Writing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Everything that writing in a ticket needs, in one place. */
@Component
class WritingDesk {

    static final String MENTION = "@";
    static final String SNIPPET = "/";

    private final Drafts drafts;
    private final Sending sending;
    private final Notes notes;
    private final MentionOffers people;
    private final SnippetOffers snippets;
    private final CompanyReader company;
    private final CurrentUser currentUser;
    private final MailSize mailSize;

    WritingDesk(
            Drafts drafts,
            Sending sending,
            Notes notes,
            MentionOffers people,
            SnippetOffers snippets,
            CompanyReader company,
            CurrentUser currentUser,
            MailSize mailSize) {
        this.mailSize = mailSize;
        this.drafts = drafts;
        this.sending = sending;
        this.notes = notes;
        this.people = people;
        this.snippets = snippets;
        this.company = company;
        this.currentUser = currentUser;
    }

    String writer() {
        return Long.toString(currentUser.id().value());
    }

    long mostBytes() {
        return mailSize.most();
    }

    CompanyReader company() {
        return company;
    }

    Topic mine() {
        return Drafts.topic(currentUser.id());
    }

    /** Woken while the reader writes on this ticket in another window. */
    Topic draft(TicketId ticket) {
        return Drafts.topic(currentUser.id(), ticket);
    }

    Map<MessageKind, Draft> drafts(TicketId ticket) {
        return drafts.of(ticket);
    }

    /** What the reader wrote in tickets that they cannot answer any more. */
    List<StrandedDraft> stranded() {
        return drafts.stranded();
    }

    Drafted save(TicketId ticket, MessageKind kind, Writing writing, List<SafeHtml> seen) {
        return drafts.save(ticket, kind, writing, seen);
    }

    /** Adds what the reader typed last in a draft, unless that was thrown away meanwhile. */
    void keep(DraftPlace place, LateWords words) {
        var draft = Optional.ofNullable(drafts.of(place.ticket()).get(place.kind()));
        if (draft.isPresent() || words.begin()) {
            var files = draft.map(Draft::files).orElse(List.of());
            var html = DraftHtml.fromEditor(words.html(), files);
            var seen = words.seen().stream()
                    .map(each -> DraftHtml.fromEditor(each, files))
                    .toList();
            var recipients = draft.map(Draft::recipients).orElse(Recipients.AS_USUAL);
            drafts.save(place.ticket(), place.kind(), new Writing(html, recipients), seen);
        }
    }

    Sent send(TicketId ticket, MessageKind kind, SendWish wish) {
        return sending.send(ticket, kind, wish);
    }

    void addNote(TicketId ticket) {
        notes.add(ticket);
    }

    void discard(TicketId ticket, MessageKind kind) {
        drafts.discard(ticket, kind);
    }

    Attached attach(TicketId ticket, MessageKind kind, IncomingFile file) {
        return drafts.attach(ticket, kind, file);
    }

    void detach(TicketId ticket, MessageKind kind, DraftFileId file) {
        drafts.detach(ticket, kind, file);
    }

    List<Suggestion> offers(OpenTicket ticket, String trigger) {
        return trigger.equals(MENTION) ? people.of(ticket.id()) : snippets.all();
    }

    /** HTML to insert. */
    Optional<String> chosen(OpenTicket ticket, String trigger, String id) {
        return trigger.equals(MENTION) ? people.mention(ticket.id(), id) : snippets.filled(ticket, id);
    }
}
