package io.stellwerk.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.base.EmailAddress;
import java.util.function.Consumer;

/** Asks whose password is forgotten. */
class ForgotPasswordForm extends Composite<Div> {

    private final Consumer<EmailAddress> onSend;
    private final TextField email = new TextField(getTranslation("shell.login.email"));

    ForgotPasswordForm(Consumer<EmailAddress> onSend) {
        this.onSend = onSend;
        email.setManualValidation(true);
        email.setAutofocus(true);
        email.setErrorMessage(getTranslation("shell.forgot.invalid"));
        email.getElement().setAttribute("autocomplete", "username");
        email.addKeyPressListener(Key.ENTER, pressed -> submit());
        var submit = new Button(getTranslation("shell.forgot.submit"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().addClassName("sw-form");
        getContent().add(email, submit);
    }

    private void submit() {
        var address = EmailAddress.parse(email.getValue());
        email.setInvalid(address.isEmpty());
        address.ifPresent(onSend);
    }
}
