package io.stellwerk.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.base.EmailAddress;
import java.util.function.Predicate;

/** Asks for another password; afterwards the browser logs in by the usual door. */
class NewPasswordForm extends Composite<Div> {

    private final EmailAddress email;
    private final Predicate<String> onChosen;
    private final ChosenPassword password = new ChosenPassword(getTranslation("accounts.password.new"));
    private final Button submit = new Button(getTranslation("shell.new-password.submit"), click -> submit());

    /** @param onChosen tells whether it worked */
    NewPasswordForm(EmailAddress email, Predicate<String> onChosen) {
        this.email = email;
        this.onChosen = onChosen;
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        password.field().setAutofocus(true);
        password.field().addKeyPressListener(Key.ENTER, pressed -> submit());
        getContent().addClassName("sw-form");
        getContent().add(whose(), password, submit);
    }

    private TextField whose() {
        var whose = new TextField(getTranslation("shell.login.email"));
        whose.setValue(email.value());
        whose.setReadOnly(true);
        whose.getElement().setAttribute("autocomplete", "username");
        return whose;
    }

    private void submit() {
        submit.setEnabled(true);
        if (password.isGood() && onChosen.test(password.value())) {
            submit.setEnabled(false);
            DoorLogin.of(this, email, password.field());
        }
    }
}
