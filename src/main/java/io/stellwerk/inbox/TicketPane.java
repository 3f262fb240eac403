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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The open ticket with its thread, the place to answer and its details; or why there is none. */
class TicketPane extends Composite<Div> {

    private final Section main = new Section();
    private final TicketHeader header;
    private final Conversation thread;
    private final Composer composer;
    private final MentionedNotice mentioned;
    private final Company company = new Company();
    private final Notice readOnly = new Notice(getTranslation("inbox.read-only"), Meaning.QUIET);
    private final DetailsPanel details = new DetailsPanel(this::toggleDetails);

    TicketPane(
            Operator operator,
            Supplier<List<OwnerOption>> owners,
            WritingDesk writing,
            UUID screen,
            Supplier<Optional<OpenTicket>> open,
            Runnable onSent) {
        thread = new Conversation(operator);
        header = new TicketHeader(operator, owners, this::toggleDetails);
        composer = new Composer(new TicketPen(writing, open, screen, this), onSent);
        mentioned = new MentionedNotice(operator);
        main.addClassName("sw-ticket");
        main.setAriaLabel(getTranslation("inbox.ticket"));
        main.add(thread, company, mentioned, composer, readOnly);
        getContent().addClassName("sw-ticket-pane");
    }

    void show(OpenTicket ticket, Place place) {
        if (main.getParent().isEmpty()) {
            only(header, main, details);
        }
        header.show(ticket, place);
        thread.show(ticket);
        composer.setVisible(ticket.editable());
        if (ticket.editable()) {
            composer.show(ticket);
        }
        mentioned.show(ticket);
        readOnly.setVisible(!ticket.editable());
        details.show(ticket);
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
            case TicketAction.TakeBack back -> composer.writeOnWhatIsBack();
            default -> {}
        }
    }

    void nothingOpen() {
        only(new EmptyState(Icon.MAIL, getTranslation("inbox.none-open"), getTranslation("inbox.none-open.help")));
    }

    /** The ticket went out of the reader's sight while it was open. */
    void gone(Place place) {
        var back = Links.to(place.list().href());
        back.setText(getTranslation("inbox.back"));
        only(new EmptyState(Icon.LOCK, getTranslation("inbox.gone"), getTranslation("inbox.gone.help")).with(back));
    }

    private void only(Component... content) {
        getContent().removeAll();
        getContent().add(content);
    }

    private void toggleDetails() {
        getContent().setClassName("with-details", !getContent().hasClassName("with-details"));
    }
}
