package io.stellwerk.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.channels.SenderPattern;
import io.stellwerk.inbox.TicketAction.Tidy;

/** Asks whether one address is to be blocked or its whole domain. */
class BlockDialog {

    private final Operator operator;
    private final Dialog dialog = new Dialog();
    private final RadioButtonGroup<SenderPattern> who = new RadioButtonGroup<>();

    BlockDialog(EmailAddress sender, Operator operator) {
        this.operator = operator;
        var address = new SenderPattern.Address(sender);
        var wide = new Notice(say("inbox.block.domain.warning", sender.domain()), Meaning.WARNING);
        wide.setVisible(false);
        dialog.addClassName("sw-form-dialog");
        dialog.setHeaderTitle(say("inbox.block.title"));
        dialog.setWidth("min(480px, 100%)");
        who.setLabel(say("inbox.block.who"));
        who.setItems(address, SenderPattern.domainOf(sender));
        who.setItemLabelGenerator(SenderWords::of);
        who.setValue(address);
        who.addValueChangeListener(change -> wide.setVisible(change.getValue() instanceof SenderPattern.Domain));
        var fields = new Div(new Paragraph(say("inbox.block.help")), who, wide);
        fields.addClassName("sw-dialog-fields");
        dialog.add(fields);
        var submit = new Button(say("inbox.block.submit"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        dialog.getFooter().add(submit, new Button(say("contacts.cancel"), click -> dialog.close()));
    }

    void open() {
        dialog.open();
    }

    private void submit() {
        if (operator.perform(new Tidy.BlockSender(who.getValue()))) {
            dialog.close();
            Toasts.done(say("inbox.block.done", who.getValue().text()));
        }
    }

    private String say(String key, Object... details) {
        return dialog.getTranslation(key, details);
    }
}
