package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.TicketId;
import java.util.Map;
import java.util.Optional;

/** Where replies and notes are written; what is typed is kept until it is sent. */
class Composer extends Composite<Section> {

    private final Operator operator;
    private final ComposerTabs tabs = new ComposerTabs(this::switchTo);
    private final Span recipient = new Span();
    private final Span becomesOwner = new Span(getTranslation("inbox.composer.becomes-owner"));
    private final DraftField text = new DraftField(this::typed, this::send);
    private final Button send = new Button("", event -> send());
    private final Button sendAndClose =
            new Button(getTranslation("inbox.composer.send-and-close"), event -> sendAndClose());
    private Optional<TicketId> ticket = Optional.empty();

    Composer(Operator operator) {
        this.operator = operator;
        getContent().addClassName("sw-composer");
        getContent().setAriaLabel(getTranslation("inbox.composer"));
        getContent().add(top(), text, bottom());
        switchTo(MessageKind.TO_CUSTOMER);
    }

    /** @param drafts what the reader has written here before */
    void show(OpenTicket open, Map<MessageKind, String> drafts) {
        boolean isAnother = !ticket.equals(Optional.of(open.id()));
        ticket = Optional.of(open.id());
        recipient.setText(getTranslation(
                "inbox.composer.to", open.contact().name(), open.contact().email()));
        becomesOwner.setVisible(open.ticket().owner().isEmpty());
        if (isAnother) {
            tabs.select(
                    drafts.containsKey(MessageKind.NOTE) && !drafts.containsKey(MessageKind.TO_CUSTOMER)
                            ? MessageKind.NOTE
                            : MessageKind.TO_CUSTOMER);
        }
        text.show(drafts, isAnother);
    }

    private void switchTo(MessageKind kind) {
        boolean isNote = kind == MessageKind.NOTE;
        getContent().setClassName("note", isNote);
        text.switchTo(kind);
        send.setText(getTranslation(isNote ? "inbox.composer.add-note" : "inbox.composer.send"));
        sendAndClose.setVisible(!isNote);
    }

    private void typed(MessageKind kind, String words) {
        operator.perform(new TicketAction.Draft(kind, words));
    }

    private void send() {
        send(
                tabs.kind() == MessageKind.NOTE
                        ? new TicketAction.Note(text.words())
                        : new TicketAction.Reply(text.words(), false));
    }

    private void sendAndClose() {
        send(new TicketAction.Reply(text.words(), true));
    }

    /** Once sent the field is empty, so that a second click finds nothing to send. */
    private void send(TicketAction action) {
        if (text.words().isBlank()) {
            text.focus();
        } else if (text.sending(() -> operator.perform(action))) {
            text.focus();
        }
    }

    private Div top() {
        recipient.addClassName("recipient");
        var top = new Div(tabs, recipient);
        top.addClassName("top");
        return top;
    }

    private Div bottom() {
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setIcon(Icon.SEND.small());
        send.setTooltipText(getTranslation("inbox.composer.send.hint"));
        sendAndClose.addThemeVariants(ButtonVariant.TERTIARY);
        becomesOwner.addClassName("becomes-owner");
        var bottom = new Div(becomesOwner, sendAndClose, send);
        bottom.addClassName("bottom");
        return bottom;
    }
}
