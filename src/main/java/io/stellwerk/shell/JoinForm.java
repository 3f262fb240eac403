package io.stellwerk.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.accounts.Invitee;
import io.stellwerk.accounts.Joining;
import java.util.function.Predicate;

/** What is asked of somebody invited; afterwards the browser logs in by the usual door. */
class JoinForm extends Composite<Div> {

    private static final int LONGEST_NAME = 200;

    private final Invitee invitee;
    private final Predicate<Joining> onJoin;
    private final TextField name = new TextField(getTranslation("shell.setup.name"));
    private final ChosenPassword password = new ChosenPassword(getTranslation("shell.login.password"));

    private final Button submit = new Button(getTranslation("accounts.invite.accept"), click -> submit());

    /** @param onJoin tells whether it worked */
    JoinForm(Invitee invitee, Predicate<Joining> onJoin) {
        this.invitee = invitee;
        this.onJoin = onJoin;
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        describeName();
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

    private void submit() {
        submit.setEnabled(true);
        name.setInvalid(name.getValue().isBlank());
        if (password.isGood() && !name.isInvalid() && onJoin.test(joining())) {
            submit.setEnabled(false);
            DoorLogin.of(this, invitee.email(), password.field());
        }
    }

    private Joining joining() {
        return new Joining(name.getValue(), password.value(), BrowserTimeZone.get());
    }
}
