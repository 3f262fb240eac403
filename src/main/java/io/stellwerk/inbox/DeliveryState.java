package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.tickets.Delivery;
import io.stellwerk.tickets.MessageId;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.ThreadEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far a message to the customer got, with the other side's words where it failed. */
class DeliveryState extends Composite<Div> {

    private final boolean mayRetry;
    private final boolean mayUndo;
    private final Instant readAt;
    private final MessageId message;
    private final MessageKind kind;
    private final Operator operator;
    private Optional<Delivery> shown = Optional.empty();

    /** Only its author can take a message back; to everybody else it is on its way. */
    DeliveryState(OpenTicket ticket, ThreadEntry entry, Operator operator) {
        readAt = ticket.readAt();
        mayRetry = ticket.editable();
        mayUndo = mayRetry && entry.user().equals(Optional.of(ticket.reader()));
        this.message = entry.id();
        kind = entry.kind();
        this.operator = operator;
        getContent().addClassName("sw-delivery");
        getContent().setVisible(false);
    }

    void show(ThreadEntry entry) {
        if (!shown.equals(Optional.of(entry.delivery()))) {
            shown = Optional.of(entry.delivery());
            fill(entry);
        }
    }

    private void fill(ThreadEntry entry) {
        var delivery = entry.delivery();
        getContent().removeAll();
        getContent().setVisible(delivery.state() != Delivery.State.NONE);
        getContent().setClassName("failed", delivery.state() == Delivery.State.FAILED);
        getContent().add(icon(delivery.state()).small(), new Span(words(delivery)));
        entry.leavesAt().filter(any -> delivery.state() == Delivery.State.HELD).ifPresent(this::addUndo);
        if (mayRetry && delivery.state() == Delivery.State.FAILED) {
            var actions = new Div(
                    button("inbox.delivery.retry", new TicketAction.SendAgain(message)),
                    button("inbox.delivery.edit", new TicketAction.TakeBack(message, kind)));
            actions.addClassName("actions");
            getContent().add(actions);
        }
    }

    private void addUndo(Instant leavesAt) {
        getContent().add(new Countdown(Duration.between(readAt, leavesAt)));
        if (mayUndo) {
            var undo = button("inbox.delivery.undo", new TicketAction.TakeBack(message, kind));
            undo.addClassName("undo");
            getContent().add(undo);
        }
    }

    private Button button(String key, TicketAction action) {
        var button = new Button(getTranslation(key), click -> click.getSource().setEnabled(!operator.perform(action)));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setDisableOnClick(true);
        return button;
    }

    private String words(Delivery delivery) {
        boolean unexplained =
                delivery.state() == Delivery.State.FAILED && delivery.detail().isBlank();
        var key = "inbox.delivery." + Words.key(delivery.state()) + (unexplained ? ".unknown" : "");
        return getTranslation(key, delivery.detail());
    }

    private static Icon icon(Delivery.State state) {
        return switch (state) {
            case NONE, HELD, SENDING -> Icon.CLOCK;
            case SENT -> Icon.CHECK;
            case FAILED -> Icon.WARNING;
        };
    }
}
