package io.stellwerk.inbox;

import io.stellwerk.base.SafeHtml;
import io.stellwerk.tickets.Attached;
import io.stellwerk.tickets.Draft;
import io.stellwerk.tickets.DraftFileId;
import io.stellwerk.tickets.Drafted;
import io.stellwerk.tickets.IncomingFile;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.SendWish;
import io.stellwerk.tickets.Sent;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Writing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Writes in the ticket that is open, and tells the reader when that did not work. */
class TicketPen implements Pen {

    private final WritingDesk desk;
    private final Supplier<Optional<OpenTicket>> open;
    private final UUID screen;
    private final Attempt attempt = new Attempt();

    /** @param screen names this window to others */
    TicketPen(WritingDesk desk, Supplier<Optional<OpenTicket>> open, UUID screen) {
        this.screen = screen;
        this.desk = desk;
        this.open = open;
    }

    @Override
    public String writer() {
        return desk.writer();
    }

    @Override
    public long mostBytes() {
        return desk.mostBytes();
    }

    @Override
    public Map<MessageKind, Draft> drafts() {
        return open.get().map(ticket -> desk.drafts(ticket.id())).orElse(Map.of());
    }

    @Override
    public Optional<Drafted> save(MessageKind kind, Writing writing, List<SafeHtml> seen) {
        return tried(ticket -> {
            var drafted = desk.save(ticket, kind, writing, seen);
            desk.company().typed(screen, ticket);
            return drafted;
        });
    }

    @Override
    public Optional<Sent> send(MessageKind kind, SendWish wish) {
        return tried(ticket -> {
            desk.company().typesNoMore(screen, ticket);
            return desk.send(ticket, kind, wish);
        });
    }

    @Override
    public boolean addNote() {
        return done(ticket -> {
            desk.company().typesNoMore(screen, ticket);
            desk.addNote(ticket);
        });
    }

    @Override
    public boolean discard(MessageKind kind) {
        return done(ticket -> desk.discard(ticket, kind));
    }

    @Override
    public Optional<Attached> attach(DraftPlace draft, IncomingFile file) {
        return tried(Optional.of(draft.ticket()), ticket -> desk.attach(ticket, draft.kind(), file));
    }

    @Override
    public boolean detach(MessageKind kind, DraftFileId file) {
        return done(ticket -> desk.detach(ticket, kind, file));
    }

    @Override
    public List<Suggestion> offers(String trigger) {
        return open.get().map(ticket -> desk.offers(ticket, trigger)).orElse(List.of());
    }

    @Override
    public Optional<String> chosen(String trigger, String id) {
        return open.get().flatMap(ticket -> desk.chosen(ticket, trigger, id));
    }

    private boolean done(Consumer<TicketId> action) {
        return tried(ticket -> {
                    action.accept(ticket);
                    return true;
                })
                .isPresent();
    }

    private <T> Optional<T> tried(Function<TicketId, T> action) {
        return tried(open.get().map(OpenTicket::id), action);
    }

    private <T> Optional<T> tried(Optional<TicketId> where, Function<TicketId, T> action) {
        return where.flatMap(ticket -> attempt.tried("write in a ticket", () -> action.apply(ticket)));
    }
}
