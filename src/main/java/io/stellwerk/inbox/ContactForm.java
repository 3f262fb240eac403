package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.contacts.ContactProfile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fields of a contact. */
class ContactForm extends Composite<Div> {

    private static final int LONGEST_COMPANY = 200;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()/.-]{3,40}");

    private final TextField name = new TextField(getTranslation("contacts.name"));
    private final AddressesField addresses;
    private final TextField phone = new TextField(getTranslation("contacts.phone"));
    private final TextField company = new TextField(getTranslation("contacts.company"));
    private final ComboBox<Person> owner = new ComboBox<>(getTranslation("contacts.owner"));
    private final TextArea notes = new TextArea(getTranslation("contacts.notes"));

    ContactForm(Runnable onChange, boolean editable) {
        addresses = new AddressesField(onChange, editable);
        name.setMaxLength(ContactProfile.LONGEST_NAME);
        phone.setManualValidation(true);
        phone.setErrorMessage(getTranslation("contacts.phone.invalid"));
        company.setMaxLength(LONGEST_COMPANY);
        Stream.of(name, phone, company).forEach(field -> field.setValueChangeMode(ValueChangeMode.EAGER));
        notes.setValueChangeMode(ValueChangeMode.LAZY);
        owner.setItemLabelGenerator(Person::name);
        owner.setManualValidation(true);
        owner.setPlaceholder(getTranslation("contacts.owner.none"));
        owner.setHelperText(getTranslation("contacts.owner.help"));
        owner.setClearButtonVisible(editable);
        notes.setMinRows(3);
        notes.setHelperText(getTranslation("contacts.notes.help"));
        fields().forEach(field -> {
            field.setReadOnly(!editable);
            field.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    phone.setInvalid(false);
                    owner.setInvalid(false);
                    onChange.run();
                }
            });
        });
        getContent().addClassName("sw-contact-form");
        getContent().add(name, addresses, phone, company, owner, notes);
    }

    void show(ContactProfile profile, List<Person> owners) {
        name.setValue(profile.isNamed() ? profile.name() : "");
        name.setPlaceholder(profile.email().value());
        addresses.show(profile.addresses());
        phone.setValue(profile.phone().orElse(""));
        company.setValue(profile.company().orElse(""));
        owner.setItems(owners);
        owners.stream()
                .filter(person -> profile.owner().equals(Optional.of(person.id())))
                .findFirst()
                .ifPresent(owner::setValue);
        notes.setValue(profile.notes());
    }

    /** Empty when something is wrong, which is then said at its field. */
    Optional<ContactProfile> profile() {
        phone.setInvalid(
                !phone.isEmpty() && !PHONE.matcher(phone.getValue().strip()).matches());
        return addresses.takeTyped() && !phone.isInvalid() ? Optional.of(written()) : Optional.empty();
    }

    void complainAboutAddress(EmailAddress address, String contact) {
        addresses.complain(getTranslation("contacts.email.taken", address.value(), contact));
    }

    void complainAboutOwner(String name) {
        owner.setErrorMessage(getTranslation("contacts.owner.inactive", name));
        owner.setInvalid(true);
    }

    private ContactProfile written() {
        var all = addresses.get();
        return new ContactProfile(
                name.getValue(),
                all.getFirst(),
                all.subList(1, all.size()),
                Optional.of(phone.getValue()),
                Optional.of(company.getValue()),
                owner.getOptionalValue().map(Person::id),
                notes.getValue());
    }

    private Stream<HasValue<?, ?>> fields() {
        return Stream.of(name, phone, company, owner, notes);
    }
}
