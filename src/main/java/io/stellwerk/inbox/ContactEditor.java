package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.stellwerk.base.ui.ConflictNotice;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.base.ui.UnsavedChanges;
import io.stellwerk.contacts.ContactDetails;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.contacts.ContactSaving;
import java.util.List;
import java.util.function.Consumer;

/** What is written down about a contact, with Save and Cancel for those who may edit it. */
class ContactEditor extends Composite<Section> {

    private final transient ContactDesk desk;
    private final ContactDetails seen;
    private final transient Consumer<ContactId> onSaved;
    private final transient UnsavedChanges unsaved = UnsavedChanges.guard(this);
    private final ContactForm form;
    private final ConflictNotice conflict = new ConflictNotice(this::load);

    /** @param onSaved called with the contact that is to be read anew */
    ContactEditor(ContactDesk desk, ContactDetails seen, Consumer<ContactId> onSaved) {
        this.desk = desk;
        this.seen = seen;
        this.onSaved = onSaved;
        var editable = desk.editable();
        form = new ContactForm(unsaved::changed, editable);
        form.show(seen.profile(), desk.possibleOwners(seen.profile().owner()));
        getContent().addClassName("sw-contact-editor");
        getContent().add(new H2(getTranslation("contacts.about")), form, conflict);
        if (editable) {
            getContent().add(buttons());
        }
    }

    private Div buttons() {
        var save = new Button(getTranslation("contacts.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        for (var modifier : List.of(KeyModifier.CONTROL, KeyModifier.META)) {
            Shortcuts.addShortcutListener(this, this::save, Key.KEY_S, modifier).setResetFocusOnActiveElement(true);
        }
        var buttons = new Div(save, new Button(getTranslation("contacts.cancel"), click -> leave(seen.id())));
        buttons.addClassName("sw-save-bar");
        return buttons;
    }

    private void save() {
        form.profile().ifPresent(wanted -> {
            switch (desk.save(seen, wanted)) {
                case ContactSaving.Saved saved -> {
                    leave(saved.contact());
                    Toasts.saved();
                }
                case ContactSaving.AddressTaken taken ->
                    form.complainAboutAddress(taken.address(), desk.name(taken.by()));
                case ContactSaving.OwnerInactive inactive -> form.complainAboutOwner(desk.name(inactive.owner()));
                case ContactSaving.Outdated outdated -> showConflict();
            }
        });
    }

    private void leave(ContactId contact) {
        unsaved.saved();
        onSaved.accept(contact);
    }

    /** Somebody else changed the contact; whoever is writing here is told so and loses nothing unasked. */
    void changedElsewhere() {
        if (unsaved.any()) {
            showConflict();
        } else {
            load();
        }
    }

    /** Asks first if that would lose what is not saved; whoever agrees finds it gone, whatever they do then. */
    void askBefore(Runnable loss) {
        if (unsaved.any()) {
            unsaved.askBefore(() -> {
                load();
                loss.run();
            });
        } else {
            loss.run();
        }
    }

    private void showConflict() {
        conflict.show(getTranslation("contacts.conflict"));
    }

    /** Whoever was merged away meanwhile is found as the one that was kept. */
    private void load() {
        leave(desk.find(seen.id()).map(ContactDetails::id).orElse(seen.id()));
    }
}
