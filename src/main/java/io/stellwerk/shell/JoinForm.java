package io.stellwerk.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.accounts.Invitee;
import io.stellwerk.accounts.Joining;
import io.stellwerk.accounts.PasswordRule;
import java.util.function.Predicate;

/** What is asked of somebody invited; afterwards the browser logs in by the usual door. */
class JoinForm extends Composite<Div> {

    private static final int LONGEST_NAME = 200;

    private static final String LOG_IN = """
            const form = document.createElement('form');
            form.method = 'post';
            form.action = 'login';
            const fill = (name, value) => {
              const field = document.createElement('input');
              field.type = 'hidden';
              field.name = name;
              field.value = value;
              form.append(field);
            };
            fill('username', $0);
            fill('password', $1.value);
            fill('_csrf', document.querySelector('meta[name="_csrf"]').content);
            document.body.append(form);
            form.submit();
            """;

    private final Invitee invitee;
    private final Predicate<Joining> onJoin;
    private final TextField name = new TextField(getTranslation("shell.setup.name"));
    private final PasswordField password = new PasswordField(getTranslation("shell.login.password"));

    private final Button submit = new Button(getTranslation("accounts.invite.accept"), click -> submit());

    /** @param onJoin tells whether it worked */
    JoinForm(Invitee invitee, Predicate<Joining> onJoin) {
        this.invitee = invitee;
        this.onJoin = onJoin;
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        describeName();
        describePassword();
        getContent().addClassName("sw-form");
        getContent().add(email(), name, password, submit);
    }

    private TextField email() {
        var email = new TextField(getTranslation("accounts.invite.email"));
        email.setValue(invitee.email().value());
        email.setReadOnly(true);
        email.getElement().setAttribute("autocomplete", "username");
        return email;
    }

    private void describeName() {
        name.setValue(invitee.name());
        name.setMaxLength(LONGEST_NAME);
        name.setManualValidation(true);
        name.setRequiredIndicatorVisible(true);
        name.setErrorMessage(getTranslation("accounts.invite.name.missing"));
    }

    private void describePassword() {
        password.setHelperText(getTranslation("accounts.password.rule", PasswordRule.SHORTEST));
        password.setManualValidation(true);
        password.setRequiredIndicatorVisible(true);
        password.setErrorMessage(getTranslation("accounts.password.weak", PasswordRule.SHORTEST));
        password.getElement().setAttribute("autocomplete", "new-password");
    }

    private void submit() {
        name.setInvalid(name.getValue().isBlank());
        password.setInvalid(!PasswordRule.accepts(password.getValue()));
        if (name.isInvalid() || password.isInvalid()) {
            submit.setEnabled(true);
        } else if (onJoin.test(new Joining(name.getValue(), password.getValue(), BrowserTimeZone.get()))) {
            getElement().executeJs(LOG_IN, invitee.email().value(), password.getElement());
        }
    }
}
