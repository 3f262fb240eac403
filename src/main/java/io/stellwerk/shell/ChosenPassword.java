package io.stellwerk.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.PasswordField;
import io.stellwerk.accounts.PasswordRule;

/** A field for a password that is chosen now; it says the rule, and at once where the choice breaks it. */
class ChosenPassword extends Composite<PasswordField> {

    ChosenPassword(String label) {
        var field = getContent();
        field.setLabel(label);
        field.setHelperText(getTranslation("accounts.password.rule", PasswordRule.SHORTEST));
        field.setManualValidation(true);
        field.setRequiredIndicatorVisible(true);
        field.getElement().setAttribute("autocomplete", "new-password");
    }

    /** Says at the field when it is not good enough. */
    boolean isGood() {
        getContent().setErrorMessage(getTranslation(PasswordRule.complaint(value()), PasswordRule.SHORTEST));
        getContent().setInvalid(!PasswordRule.accepts(value()));
        return !getContent().isInvalid();
    }

    String value() {
        return getContent().getValue();
    }

    PasswordField field() {
        return getContent();
    }
}
