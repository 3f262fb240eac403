package io.stellwerk.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import io.stellwerk.accounts.PasswordChange;
import io.stellwerk.accounts.PasswordRule;
import io.stellwerk.base.ui.Panel;
import io.stellwerk.base.ui.Toasts;
import java.util.function.BiFunction;

/** Another password, for whoever knows the old one. */
class MyPassword extends Composite<Div> {

    private final PasswordField old = new PasswordField(getTranslation("accounts.password.old"));
    private final PasswordField chosen = new PasswordField(getTranslation("accounts.password.new"));
    private final transient BiFunction<String, String, PasswordChange> onChange;

    MyPassword(BiFunction<String, String, PasswordChange> onChange) {
        this.onChange = onChange;
        old.getElement().setAttribute("autocomplete", "current-password");
        chosen.getElement().setAttribute("autocomplete", "new-password");
        chosen.setHelperText(getTranslation("accounts.password.rule", PasswordRule.SHORTEST));
        var submit = new Button(getTranslation("accounts.password.submit"), click -> submit());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        getContent()
                .add(new Panel(getTranslation("accounts.password"), getTranslation("accounts.password.help"))
                        .with(old, chosen, submit));
    }

    private void submit() {
        answer(onChange.apply(old.getValue(), chosen.getValue()));
    }

    private void answer(PasswordChange result) {
        complain(
                old,
                result == PasswordChange.OLD_ONE_IS_WRONG || result == PasswordChange.LOCKED_OUT,
                getTranslation(
                        result == PasswordChange.LOCKED_OUT
                                ? "accounts.password.old.locked"
                                : "accounts.password.old.wrong"));
        complain(
                chosen,
                result == PasswordChange.NEW_ONE_IS_WEAK,
                getTranslation(PasswordRule.complaint(chosen.getValue()), PasswordRule.SHORTEST));
        if (result == PasswordChange.CHANGED) {
            old.clear();
            chosen.clear();
            Toasts.done(getTranslation("accounts.password.changed"));
        }
    }

    private static void complain(PasswordField field, boolean isWrong, String why) {
        field.setErrorMessage(why);
        field.setInvalid(isWrong);
    }
}
