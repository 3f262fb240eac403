package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.accounts.AccountStatus;
import io.stellwerk.accounts.Language;
import io.stellwerk.accounts.PresetId;
import io.stellwerk.accounts.UserProfile;
import io.stellwerk.accounts.ui.LanguageNames;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.PhoneNumber;
import io.stellwerk.base.ui.Panel;
import io.stellwerk.base.ui.ZoneField;
import java.util.Optional;
import java.util.stream.Stream;

/** Name, address, phone, language and time zone of somebody. */
class AboutUserFields extends Composite<Div> {

    private static final int LONGEST_NAME = 200;

    private final TextField name = new TextField(getTranslation("team.user.name"));
    private final EmailField email = new EmailField(getTranslation("team.user.email"));
    private final TextField phone = new TextField(getTranslation("team.user.phone"));
    private final Select<Language> language = new Select<>();
    private final ZoneField timeZone = new ZoneField(getTranslation("team.user.time-zone"));

    AboutUserFields(Runnable onChange) {
        name.setMaxLength(LONGEST_NAME);
        name.setErrorMessage(getTranslation("team.user.name.missing"));
        name.setManualValidation(true);
        email.setManualValidation(true);
        phone.setHelperText(getTranslation("team.user.phone.help"));
        phone.setErrorMessage(getTranslation("team.user.phone.invalid"));
        phone.setManualValidation(true);
        language.setLabel(getTranslation("team.user.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(item -> LanguageNames.of(item, this));
        getContent()
                .add(new Panel(getTranslation("team.user.about"), getTranslation("team.user.about.help"))
                        .with(name, email, phone, language, timeZone));
        fields().forEach(field -> field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        }));
    }

    /** Whoever is invited keeps the address that the link was sent to. */
    void show(UserProfile profile, AccountStatus status, boolean editable) {
        name.setValue(profile.name());
        email.setValue(profile.email().value());
        phone.setValue(profile.phone().orElse(""));
        language.setValue(profile.language());
        timeZone.setValue(profile.timeZone());
        fields().forEach(field -> field.setReadOnly(!editable));
        email.setReadOnly(!editable || status == AccountStatus.INVITED);
        email.setHelperText(status == AccountStatus.INVITED ? getTranslation("team.user.email.invited") : "");
        Stream.of(name, email, phone).forEach(field -> field.setInvalid(false));
    }

    /** Says at the fields what is missing or wrong. */
    boolean isComplete() {
        name.setInvalid(name.getValue().isBlank());
        email.setErrorMessage(getTranslation("team.user.email.invalid"));
        email.setInvalid(EmailAddress.parse(email.getValue()).isEmpty());
        phone.setInvalid(!phone.isEmpty() && !PhoneNumber.isWellFormed(phone.getValue()));
        timeZone.setInvalid(timeZone.isEmpty());
        return !name.isInvalid() && !email.isInvalid() && !phone.isInvalid() && !timeZone.isInvalid();
    }

    void emailIsTaken() {
        email.setErrorMessage(getTranslation("team.user.email.taken"));
        email.setInvalid(true);
        email.focus();
    }

    UserProfile profile(PresetId role) {
        return new UserProfile(
                name.getValue(),
                EmailAddress.of(email.getValue()),
                Optional.of(phone.getValue().strip()).filter(number -> !number.isEmpty()),
                language.getValue(),
                timeZone.getValue(),
                role);
    }

    private Stream<HasValue<?, ?>> fields() {
        return Stream.of(name, email, phone, language, timeZone);
    }
}
