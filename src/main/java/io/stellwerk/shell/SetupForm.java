package io.stellwerk.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.stellwerk.accounts.BuiltInPreset;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.NewAccount;
import io.stellwerk.accounts.PasswordRule;
import io.stellwerk.base.EmailAddress;
import java.util.Optional;

/** What is asked of the first person. */
class SetupForm extends Composite<Div> {

    private final TextField code = new TextField(getTranslation("shell.setup.code"));
    private final TextField name = new TextField(getTranslation("shell.setup.name"));
    private final EmailField email = new EmailField(getTranslation("shell.login.email"));
    private final PasswordField password = new PasswordField(getTranslation("shell.login.password"));
    private final Binder<Object> checks = new Binder<>();

    SetupForm() {
        getContent().addClassName("sw-form");
        code.setHelperText(getTranslation("shell.setup.code.help"));
        code.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
        password.setHelperText(getTranslation("accounts.password.rule", PasswordRule.SHORTEST));
        password.setValueChangeMode(ValueChangeMode.ON_BLUR);
        email.setRequiredIndicatorVisible(true);
        password.setRequiredIndicatorVisible(true);
        getContent().add(code, name, email, password);
        checks.forField(code)
                .asRequired(getTranslation("shell.setup.code.missing"))
                .bind(any -> "", (any, v) -> {});
        checks.forField(name)
                .asRequired(getTranslation("shell.setup.name.missing"))
                .bind(any -> "", (any, v) -> {});
        checks.forField(email)
                .withValidator(
                        value -> EmailAddress.typed(value).isPresent(), getTranslation("shell.setup.email.invalid"))
                .bind(any -> "", (any, v) -> {});
        checks.forField(password)
                .withValidator(
                        PasswordRule::accepts,
                        refused -> getTranslation(PasswordRule.complaint(password.getValue()), PasswordRule.SHORTEST))
                .bind(any -> "", (any, v) -> {});
    }

    String code() {
        return code.getValue();
    }

    /** Empty when a field needs another look; the field says so. */
    Optional<NewAccount> read() {
        return checks.validate().isOk() ? Optional.of(account()) : Optional.empty();
    }

    private NewAccount account() {
        return new NewAccount(
                EmailAddress.of(email.getValue()),
                name.getValue().strip(),
                password.getValue(),
                BuiltInPreset.SUPER_ADMIN,
                Language.of(getLocale()),
                BrowserTimeZone.get());
    }
}
