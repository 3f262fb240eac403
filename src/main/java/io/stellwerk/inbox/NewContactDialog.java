package io.stellwerk.inbox;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.contacts.ContactProfile;
import io.stellwerk.contacts.ContactSaving;
import java.util.function.Consumer;

/** Name and address of somebody new; a known address leads to whoever has it. */
class NewContactDialog {

    private final ContactDesk desk;
    private final Consumer<ContactId> onOpen;
    private final Dialog dialog = new Dialog();
    private final TextField name = new TextField();
    private final EmailField email = new EmailField();

    NewContactDialog(ContactDesk desk, Consumer<ContactId> onOpen) {
        this.desk = desk;
        this.onOpen = onOpen;
        dialog.addClassName("sw-form-dialog");
        dialog.setHeaderTitle(dialog.getTranslation("contacts.new"));
        dialog.setWidth("min(440px, 100%)");
        name.setLabel(dialog.getTranslation("contacts.name"));
        name.setMaxLength(ContactProfile.LONGEST_NAME);
        email.setLabel(dialog.getTranslation("contacts.email"));
        email.setErrorMessage(dialog.getTranslation("contacts.email.invalid"));
        email.setRequiredIndicatorVisible(true);
        email.setManualValidation(true);
        email.addValueChangeListener(change -> email.setInvalid(false));
        email.addKeyPressListener(Key.ENTER, press -> create());
        var fields = new Div(name, email);
        fields.addClassName("sw-dialog-fields");
        dialog.add(fields);
        dialog.getFooter().add(button(), new Button(dialog.getTranslation("contacts.cancel"), click -> dialog.close()));
    }

    void open() {
        dialog.open();
        name.focus();
    }

    private Button button() {
        var create = new Button(dialog.getTranslation("contacts.create"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return create;
    }

    private void create() {
        EmailAddress.typed(email.getValue()).ifPresentOrElse(this::create, () -> {
            email.setInvalid(true);
            email.focus();
        });
    }

    private void create(EmailAddress address) {
        switch (desk.create(address, name.getValue())) {
            case ContactSaving.Saved saved -> leave(saved.contact());
            case ContactSaving.AddressTaken taken -> {
                Toasts.done(dialog.getTranslation("contacts.new.known", address.value(), desk.name(taken.by())));
                leave(taken.by());
            }
            case ContactSaving.OwnerInactive inactive -> throw new IllegalStateException("A new contact has no owner");
            case ContactSaving.Outdated outdated -> throw new IllegalStateException("A new contact has no version");
        }
    }

    private void leave(ContactId contact) {
        dialog.close();
        onOpen.accept(contact);
    }
}
