package io.stellwerk.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.inbox.TicketAction.Tidy;
import io.stellwerk.tickets.MoveThen;
import java.util.List;

/** Asks in which channel a ticket goes on, and whose it is then. */
class MoveDialog {

    private final Operator operator;
    private final Dialog dialog = new Dialog();
    private final ComboBox<ChannelAccount> to = new ComboBox<>();
    private final RadioButtonGroup<MoveThen> then = new RadioButtonGroup<>();

    MoveDialog(List<ChannelAccount> channels, OpenTicket ticket, Operator operator) {
        this.operator = operator;
        dialog.addClassName("sw-form-dialog");
        dialog.setHeaderTitle(say("inbox.move.title", Long.toString(ticket.id().value())));
        dialog.setWidth("min(480px, 100%)");
        to.setLabel(say("inbox.move.to"));
        to.setItems(channels);
        to.setItemLabelGenerator(MoveDialog::label);
        to.setManualValidation(true);
        to.setErrorMessage(say("inbox.move.to.missing"));
        to.setHelperText(say("inbox.move.to.help"));
        to.setWidthFull();
        then.setLabel(say("inbox.move.then"));
        then.setItems(MoveThen.values());
        then.setItemLabelGenerator(choice -> say("inbox.move." + Words.key(choice)));
        then.setValue(ticket.ticket().owner().isPresent() ? MoveThen.KEEP_OWNER : MoveThen.ROUTE_AGAIN);
        var fields = new Div(new Paragraph(say("inbox.move.help")), to, then);
        fields.addClassName("sw-dialog-fields");
        dialog.add(fields);
        var submit = new Button(say("inbox.move.submit"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(submit, new Button(say("contacts.cancel"), click -> dialog.close()));
    }

    void open() {
        dialog.open();
        to.focus();
    }

    private void submit() {
        to.setInvalid(to.isEmpty());
        to.getOptionalValue()
                .filter(channel -> operator.perform(new Tidy.Move(channel.id(), then.getValue())))
                .ifPresent(channel -> {
                    dialog.close();
                    Toasts.done(say("inbox.move.done", channel.address()));
                });
    }

    private static String label(ChannelAccount channel) {
        return channel.name() + " · " + channel.address();
    }

    private String say(String key, Object... details) {
        return dialog.getTranslation(key, details);
    }
}
