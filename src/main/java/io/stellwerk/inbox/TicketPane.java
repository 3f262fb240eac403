package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.StrandedDraft;
import io.stellwerk.tickets.Tag;
import io.stellwerk.tickets.TicketId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The open ticket with its thread, the place to answer and its details; or why there is none. */
class TicketPane extends Composite<Div> {

    private final Section main = new Section();
    private final TicketHeader header;
    private final StandingNotice standing;
    private final Conversation thread;
    private final Composer composer;
    private final MentionedNotice mentioned;
    private final Company company = new Company();
    private final Notice readOnly = new Notice(getTranslation("inbox.read-only"), Meaning.QUIET);
    private final DetailsPanel details;
    private final Pen pen;
    private final StrandedDrafts stranded;
    private final LeftBehind left;
    private transient Optional<Place> here = Optional.empty();
    private transient Optional<Place> goneFrom = Optional.empty();

    TicketPane(
            Operator operator,
            Supplier<List<OwnerOption>> owners,
            Function<String, List<Tag>> tagsLike,
            TidyDesk tidy,
            Pen pen,
            StrandedDrafts stranded,
            Runnable onSent) {
        var dialogs = new TidyDialogs(tidy, operator, this::go);
        details = new DetailsPanel(operator, tagsLike, this::toggleDetails);
        thread = new Conversation(operator, dialogs);
        header = new TicketHeader(operator, owners, dialogs, this::toggleDetails);
        standing = new StandingNotice(operator, dialogs);
        composer = new Composer(pen, onSent);
        left = new LeftBehind(getTranslation("inbox.left"), this::draftPlace, this::keep, stranded::discard);
        this.pen = pen;
        this.stranded = stranded;
        mentioned = new MentionedNotice(operator);
        main.addClassName("sw-ticket");
        main.setAriaLabel(getTranslation("inbox.ticket"));
        main.add(standing, thread, company, mentioned, composer, readOnly, left);
        getContent().addClassName("sw-ticket-pane");
    }

    void show(OpenTicket ticket, Place place) {
        here = Optional.of(place);
        leadsBackTo(ticket.id());
        if (main.getParent().isEmpty()) {
            main.add(left);
            only(header, main, details);
        }
        header.show(ticket, place);
        standing.show(ticket);
        thread.show(ticket, place);
        composer.setVisible(ticket.editable());
        if (ticket.editable()) {
            composer.show(ticket);
            left.show(List.of());
        } else {
            showLeft(ticket.id());
        }
        mentioned.show(ticket);
        readOnly.setVisible(!ticket.editable() && ticket.around().shelved().isEmpty());
        details.show(ticket, place);
    }

    /** Where the focus goes when the ticket gives way to its list. */
    private void leadsBackTo(TicketId ticket) {
        getContent()
                .getElement()
                .setAttribute("data-leads-back", "[data-ticket='%d'] .to-ticket".formatted(ticket.value()));
    }

    void refreshOwners() {
        header.refreshOwners();
    }

    /** A draft was written on in another window. */
    void writeAgain() {
        composer.showAgain();
    }

    /** Who else has this ticket open. */
    Company company() {
        return company;
    }

    /** Goes on where an action leads to. */
    void after(TicketAction action) {
        switch (action) {
            case TicketAction.Forward forward -> composer.writeOn(MessageKind.FORWARD);
            case TicketAction.TakeBack back -> composer.writeOn(back.kind());
            default -> {}
        }
    }

    void nothingOpen() {
        only(new EmptyState(Icon.MAIL, getTranslation("inbox.none-open"), getTranslation("inbox.none-open.help")));
    }

    /** The ticket was merged while it was open; its number leads to another one. */
    void mergedInto(TicketId ticket, TicketId other, Place place) {
        var go = Links.to(place.opened(other).href());
        go.setText(getTranslation("inbox.merged.go", Long.toString(other.value())));
        only(new EmptyState(
                        Icon.MERGE,
                        getTranslation("inbox.merged", Long.toString(other.value())),
                        getTranslation("inbox.merged.help"))
                .with(go)
                .with(goingAlong(ticket, other)));
    }

    /** The ticket went out of the reader's sight, but not what they were writing. */
    void gone(TicketId ticket, Place place) {
        var back = Links.to(place.list().href());
        back.setText(getTranslation("inbox.back"));
        showLeft(ticket);
        if (!goneFrom.equals(Optional.of(place))) {
            only(new EmptyState(Icon.LOCK, getTranslation("inbox.gone"), getTranslation("inbox.gone.help"))
                    .with(left)
                    .with(back));
            goneFrom = Optional.of(place);
        }
    }

    /** What only the browser has of a text that went to another ticket. */
    private LeftBehind goingAlong(TicketId from, TicketId to) {
        var untold = new LeftBehind(
                getTranslation("inbox.left"),
                this::draftPlace,
                (draft, words) -> stranded.keep(new DraftPlace(to, draft.kind()), words),
                stranded::discard);
        if (composer.wrote(from)) {
            untold.showAndAsk(from, List.of());
        }
        return untold;
    }

    private void showLeft(TicketId ticket) {
        if (composer.wrote(ticket)) {
            left.showAndAsk(ticket, stranded.of(ticket));
        } else {
            left.show(stranded.of(ticket));
        }
    }

    private boolean keep(StrandedDraft draft, LateWords words) {
        var kept = stranded.keep(new DraftPlace(draft.ticket(), draft.kind()), words);
        showLeft(draft.ticket());
        return kept;
    }

    private String draftPlace(StrandedDraft draft) {
        return Composer.place(pen.writer(), draft.ticket(), draft.kind());
    }

    private void only(Component... content) {
        goneFrom = Optional.empty();
        getContent().removeAll();
        getContent().add(content);
    }

    /** Opens another ticket of whatever list the reader is in. */
    private void go(TicketId other) {
        here.ifPresent(place -> getUI().ifPresent(ui -> place.opened(other).go(ui)));
    }

    private void toggleDetails() {
        getContent().setClassName("with-details", !getContent().hasClassName("with-details"));
    }
}
