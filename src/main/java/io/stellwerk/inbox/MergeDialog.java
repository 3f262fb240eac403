package io.stellwerk.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.Offers;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.contacts.Contact;
import io.stellwerk.contacts.ContactDetails;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.contacts.ContactMerge;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds the other contact, shows what becomes of both, and merges them. */
class MergeDialog {

    private final ContactDesk desk;
    private final Contact here;
    private final Consumer<ContactId> onMerged;
    private final Dialog dialog = new Dialog();
    private final ComboBox<Contact> other = new ComboBox<>();
    private final RadioButtonGroup<Contact> keep = new RadioButtonGroup<>();
    private final Div preview = new Div();
    private Optional<ContactMerge> shown = Optional.empty();

    MergeDialog(ContactDesk desk, ContactDetails here, Consumer<ContactId> onMerged) {
        this.desk = desk;
        this.here = here.contact();
        this.onMerged = onMerged;
        dialog.addClassNames("sw-form-dialog", "sw-merge");
        dialog.setHeaderTitle(say("contacts.merge.title", here.profile().name()));
        dialog.setWidth("min(520px, 100%)");
        describeOther();
        describeKeep();
        preview.addClassName("preview");
        var fields = new Div(new Paragraph(say("contacts.merge.help")), other, keep, preview);
        fields.addClassName("sw-dialog-fields");
        dialog.add(fields);
        dialog.getFooter().add(button(), new Button(say("contacts.cancel"), click -> dialog.close()));
    }

    void open() {
        dialog.open();
        other.focus();
    }

    private void describeOther() {
        other.setLabel(say("contacts.merge.other"));
        other.setPlaceholder(say("contacts.search"));
        other.setItemLabelGenerator(MergeDialog::label);
        other.setManualValidation(true);
        other.setErrorMessage(say("contacts.merge.other.missing"));
        other.setItems(Offers.of(this::others, Contact::id));
        other.addValueChangeListener(change -> choose(Optional.ofNullable(change.getValue())));
    }

    private List<Contact> others(String words) {
        var found = desk.others(here.id(), words);
        other.setHelperText(found.all() ? "" : say("contacts.merge.more", ContactDesk.SUGGESTED));
        return found.contacts();
    }

    private void describeKeep() {
        keep.setLabel(say("contacts.merge.keep"));
        keep.setItemLabelGenerator(MergeDialog::label);
        keep.setVisible(false);
        keep.addValueChangeListener(change -> show());
    }

    private Button button() {
        var merge = new Button(say("contacts.merge.submit"), click -> merge());
        merge.addThemeVariants(ButtonVariant.PRIMARY);
        return merge;
    }

    private void choose(Optional<Contact> chosen) {
        other.setInvalid(false);
        keep.setVisible(chosen.isPresent());
        chosen.ifPresent(contact -> keep.setItems(List.of(here, contact)));
        keep.setValue(chosen.isPresent() ? here : null);
        show();
    }

    private void show() {
        preview.removeAll();
        shown = read();
        shown.ifPresent(merge -> preview.add(new MergePreview(
                merge,
                desk::name,
                desk.activity(merge.kept().id()),
                desk.activity(merge.gone().id()))));
    }

    private Optional<ContactMerge> read() {
        var chosen = other.getOptionalValue();
        return keep.getOptionalValue()
                .flatMap(kept -> chosen.flatMap(
                        contact -> desk.preview(kept.id(), kept.equals(here) ? contact.id() : here.id())));
    }

    private void merge() {
        other.setInvalid(shown.isEmpty());
        shown.ifPresent(merge -> {
            if (desk.merge(merge)) {
                dialog.close();
                onMerged.accept(merge.kept().id());
                Toasts.done(say("contacts.merge.done"));
            } else {
                show();
                preview.addComponentAsFirst(new Notice(say("contacts.merge.changed"), Meaning.WARNING));
            }
        });
    }

    private static String label(Contact contact) {
        var email = contact.email().value();
        return contact.name().equals(email) ? email : contact.name() + " · " + email;
    }

    private String say(String key, Object... details) {
        return dialog.getTranslation(key, details);
    }
}
