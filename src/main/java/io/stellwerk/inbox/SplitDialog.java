package io.stellwerk.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.inbox.TicketAction.Tidy;
import io.stellwerk.tickets.SplitExtent;
import io.stellwerk.tickets.ThreadEntry;
import java.util.List;

/** Asks what goes to the new ticket, and what it is about. */
class SplitDialog {

    private final OpenTicket ticket;
    private final ThreadEntry at;
    private final Operator operator;
    private final Dialog dialog = new Dialog();
    private final TextField subject = new TextField();
    private final RadioButtonGroup<SplitExtent> extent = new RadioButtonGroup<>();

    SplitDialog(OpenTicket ticket, ThreadEntry at, Operator operator) {
        this.ticket = ticket;
        this.at = at;
        this.operator = operator;
        dialog.addClassName("sw-form-dialog");
        dialog.setHeaderTitle(say("inbox.split.title", Long.toString(ticket.id().value())));
        dialog.setWidth("min(480px, 100%)");
        subject.setLabel(say("inbox.split.subject"));
        subject.setValue(ticket.ticket().subject());
        subject.setMaxLength(500);
        subject.setWidthFull();
        subject.setManualValidation(true);
        subject.setErrorMessage(say("inbox.split.subject.missing"));
        extent.setLabel(say("inbox.split.extent"));
        extent.setItems(extents());
        extent.setItemLabelGenerator(choice -> say("inbox.split." + Words.key(choice), later()));
        extent.setValue(extents().getFirst());
        var fields = new Div(new Paragraph(say("inbox.split.help")), subject, extent);
        fields.addClassName("sw-dialog-fields");
        dialog.add(fields);
        var submit = new Button(say("inbox.split.submit"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(submit, new Button(say("contacts.cancel"), click -> dialog.close()));
    }

    /** Something has to stay, so that a ticket of one message has nothing to split off. */
    static boolean isPossible(OpenTicket ticket) {
        return ticket.editable() && ticket.details().thread().size() > 1;
    }

    void open() {
        dialog.open();
        subject.focus();
    }

    private List<SplitExtent> extents() {
        var first = ticket.details().thread().getFirst().id().equals(at.id());
        return first || later() == 0 ? List.of(SplitExtent.ONLY_THIS) : List.of(SplitExtent.values());
    }

    private long later() {
        return ticket.details().thread().stream()
                .filter(entry -> entry.id().value() > at.id().value())
                .count();
    }

    private void submit() {
        subject.setInvalid(subject.getValue().isBlank());
        if (!subject.isInvalid()
                && operator.perform(new Tidy.Split(
                        at.id(), extent.getValue(), subject.getValue().strip()))) {
            dialog.close();
            Toasts.done(say("inbox.split.done"));
        }
    }

    private String say(String key, Object... details) {
        return dialog.getTranslation(key, details);
    }
}
