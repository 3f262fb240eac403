package io.stellwerk.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.PhoneNumber;
import io.stellwerk.base.ui.Avatars;
import io.stellwerk.base.ui.Panel;
import java.util.Optional;
import java.util.function.Consumer;

/** Who one is. */
class AboutMe extends Composite<Div> {

    private static final int LONGEST_NAME = 200;

    AboutMe(Person me, Consumer<String> onRename, Consumer<Optional<String>> onCallMe) {
        getContent()
                .add(new Panel(getTranslation("accounts.profile.about"), getTranslation("accounts.profile.about.help"))
                        .with(card(me), name(me, onRename), phone(me, onCallMe)));
    }

    private Div card(Person me) {
        var name = new Span(me.email().value());
        name.addClassName("name");
        var role = new Span(RoleNames.of(me.role(), this));
        role.addClassName("sw-soft");
        var words = new Div(name, role);
        words.addClassName("words");
        var card = new Div(Avatars.beside(me.name(), me.id().value()), words);
        card.addClassName("sw-person-card");
        return card;
    }

    private TextField name(Person me, Consumer<String> onRename) {
        var name = new TextField(getTranslation("accounts.profile.name"));
        name.setValue(me.name());
        name.setMaxLength(LONGEST_NAME);
        name.setHelperText(getTranslation("accounts.profile.name.help"));
        name.setErrorMessage(getTranslation("accounts.profile.name.missing"));
        name.addValueChangeListener(change -> {
            var isMissing = change.getValue().isBlank();
            name.setInvalid(isMissing);
            if (!isMissing) {
                onRename.accept(change.getValue().strip());
            }
        });
        return name;
    }

    private TextField phone(Person me, Consumer<Optional<String>> onCallMe) {
        var phone = new TextField(getTranslation("accounts.profile.phone"));
        phone.setValue(me.phone().orElse(""));
        phone.setHelperText(getTranslation("accounts.profile.phone.help"));
        phone.setErrorMessage(getTranslation("accounts.profile.phone.invalid"));
        phone.setManualValidation(true);
        phone.addValueChangeListener(change -> {
            var number = Optional.of(change.getValue().strip()).filter(text -> !text.isEmpty());
            phone.setInvalid(
                    number.filter(text -> !PhoneNumber.isWellFormed(text)).isPresent());
            if (!phone.isInvalid()) {
                onCallMe.accept(number);
            }
        });
        return phone;
    }
}
