package io.stellwerk.inbox;

import com.vaadin.flow.shared.Registration;
import io.stellwerk.base.ui.LiveUpdates;
import io.stellwerk.tickets.Tag;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Tickets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the open ticket as it is now, and carries out what is done with it. */
class TicketReader {

    private final Desk desk;
    private final LiveUpdates live;
    private final UUID screen = UUID.randomUUID();
    private final TicketPane pane;
    private final Attempt attempt = new Attempt(this::refresh, this::showWhatIsKnown);
    private Optional<Place> place = Optional.empty();
    private Optional<OpenTicket> open = Optional.empty();
    private Registration watch = () -> {};

    TicketReader(Desk desk, LiveUpdates live) {
        this.desk = desk;
        this.live = live;
        pane = new TicketPane(
                this::perform,
                this::owners,
                this::tagsLike,
                desk.tidy(),
                new TicketPen(desk.writing(), () -> open, screen),
                new StrandedDrafts(desk.writing()),
                this::refresh);
    }

    TicketPane pane() {
        return pane;
    }

    Optional<String> title() {
        return open.map(ticket -> "#" + ticket.id().value() + " " + Words.subject(ticket.ticket()));
    }

    /**
     * Reads the ticket of the place, and listens before, so that nothing happens unseen in between; false when there is
     * one but not for this reader, who has not written in it either.
     */
    boolean canShow(Place here) {
        watch.remove();
        watch = here.ticket().map(this::watch).orElse(() -> {});
        open = here.ticket().flatMap(desk::open);
        return here.ticket().isEmpty() || open.isPresent() || leftWordsIn(here);
    }

    private boolean leftWordsIn(Place here) {
        return desk.writing().stranded().stream()
                .anyMatch(draft -> here.ticket().filter(draft.ticket()::equals).isPresent());
    }

    void show(Place here) {
        place = Optional.of(here);
        open.ifPresentOrElse(
                ticket -> show(ticket, here),
                () -> here.ticket().ifPresentOrElse(ticket -> gone(ticket, here), pane::nothingOpen));
    }

    /** The ticket may have come into sight or gone, and others may own it. */
    void refreshScope() {
        refresh();
        pane.refreshOwners();
    }

    private Registration watch(TicketId ticket) {
        var changes = live.watch(pane, Tickets.topic(ticket), this::refresh);
        var mine = live.watch(pane, desk.mine(), this::refresh);
        var draft = live.watch(pane, desk.writing().draft(ticket), pane::writeAgain);
        var company = desk.writing().company().join(pane, screen, ticket, pane.company()::show);
        return () -> {
            changes.remove();
            mine.remove();
            draft.remove();
            company.remove();
        };
    }

    private void refresh() {
        place.ifPresent(here -> here.ticket().ifPresent(ticket -> {
            open = desk.open(ticket);
            open.ifPresentOrElse(now -> show(now, here), () -> gone(ticket, here));
        }));
    }

    private void gone(TicketId ticket, Place here) {
        desk.tidy()
                .mergedInto(ticket)
                .ifPresentOrElse(other -> pane.mergedInto(ticket, other, here), () -> pane.gone(ticket, here));
    }

    private void show(OpenTicket ticket, Place here) {
        pane.show(ticket, here);
    }

    private List<Tag> tagsLike(String beginning) {
        return desk.tagsLike(beginning);
    }

    private List<OwnerOption> owners() {
        return open.map(ticket -> desk.owners(ticket.ticket().type())).orElse(List.of());
    }

    /** Takes back on the screen what was not done; the database may not be there to ask. */
    private void showWhatIsKnown() {
        place.ifPresent(here -> open.ifPresent(ticket -> show(ticket, here)));
    }

    /** @return whether it worked; if not, the reader was told */
    private boolean perform(TicketAction action) {
        return open.filter(ticket -> perform(ticket, action)).isPresent();
    }

    private boolean perform(OpenTicket ticket, TicketAction action) {
        var what = "carry out %s on ticket %d"
                .formatted(action.getClass().getSimpleName(), ticket.id().value());
        return attempt.done(what, () -> {
            desk.perform(ticket.id(), action);
            refresh();
            pane.after(action);
        });
    }
}
