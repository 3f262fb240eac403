package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.base.EmailAddress;
import java.util.function.BiPredicate;

/** Which email address becomes a channel. */
class ConnectDialog {

    private final BiPredicate<String, EmailAddress> onConnect;
    private final Dialog dialog = new Dialog();
    private final EmailField address = new EmailField();
    private final TextField name = new TextField();

    /** @param onConnect tells whether no channel has that address yet */
    ConnectDialog(BiPredicate<String, EmailAddress> onConnect) {
        this.onConnect = onConnect;
        dialog.addClassName("sw-form-dialog");
        dialog.setHeaderTitle(say("channels.connect.title"));
        describeAddress();
        describeName();
        var fields = new Div(new Paragraph(say("channels.connect.help")), address, name);
        fields.addClassName("sw-dialog-fields");
        dialog.add(fields);
        var connect = new Button(say("channels.connect.submit"), click -> connect());
        connect.addThemeVariants(ButtonVariant.PRIMARY);
        connect.addClickShortcut(Key.ENTER).listenOn(dialog);
        dialog.getFooter().add(connect, new Button(say("channels.cancel"), click -> dialog.close()));
    }

    void open() {
        dialog.open();
        address.focus();
    }

    private void describeAddress() {
        address.setLabel(say("channels.address"));
        address.setHelperText(say("channels.connect.address.help"));
        address.setRequiredIndicatorVisible(true);
        address.setManualValidation(true);
        address.addValueChangeListener(change -> address.setInvalid(false));
    }

    private void describeName() {
        name.setLabel(say("channels.name"));
        name.setHelperText(say("channels.name.help"));
        name.setMaxLength(ChannelSettingsForm.LONGEST);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setErrorMessage(say("channels.name.missing"));
        name.addValueChangeListener(change -> name.setInvalid(false));
    }

    private void connect() {
        var parsed = EmailAddress.typed(address.getValue());
        complain("channels.connect.address.invalid", parsed.isEmpty());
        name.setInvalid(name.getValue().isBlank());
        if (parsed.isPresent() && !name.isInvalid()) {
            if (onConnect.test(name.getValue().strip(), parsed.get())) {
                dialog.close();
            } else {
                complain("channels.connect.address.taken", true);
                address.focus();
            }
        }
    }

    private void complain(String key, boolean isWrong) {
        address.setErrorMessage(say(key));
        address.setInvalid(isWrong);
    }

    private String say(String key) {
        return dialog.getTranslation(key);
    }
}
