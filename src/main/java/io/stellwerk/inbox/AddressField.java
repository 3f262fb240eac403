package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import io.stellwerk.base.EmailAddress;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Addresses to send to: some are offered, any other can be typed; what is no address is refused at the field. */
class AddressField extends Composite<MultiSelectComboBox<EmailAddress>> {

    private List<EmailAddress> offered = List.of();
    private boolean isFilling;
    private String refused = "";

    AddressField(String label, Runnable onChange) {
        var field = getContent();
        field.addClassName("sw-address-field");
        field.addAttachListener(attached -> attached.getUI().getPage().addJsModule("context://scripts/addresses.js"));
        field.setLabel(label);
        field.setItemLabelGenerator(EmailAddress::value);
        field.setAllowCustomValue(true);
        field.setManualValidation(true);
        field.setAutoExpand(MultiSelectComboBox.AutoExpandMode.BOTH);
        field.getElement()
                .addEventListener("input", typing -> {
                    field.setInvalid(false);
                    refused = "";
                })
                .setFilter("element.invalid");
        field.addBlurListener(left -> keepWhatWasRefused());
        field.addCustomValueSetListener(typed -> typed(typed.getDetail()));
        field.addValueChangeListener(change -> {
            field.setInvalid(false);
            if (!isFilling) {
                onChange.run();
            }
        });
    }

    void show(List<EmailAddress> chosen, List<EmailAddress> others) {
        isFilling = true;
        offered = others;
        if (!refused.isEmpty()) {
            refused = "";
            write("");
        }
        getContent().setInvalid(false);
        offer(chosen);
        getContent().setValue(new LinkedHashSet<>(chosen));
        isFilling = false;
    }

    List<EmailAddress> value() {
        return List.copyOf(getContent().getValue());
    }

    /** @return whether there was nothing to complain about */
    boolean isFine() {
        return !getContent().isInvalid();
    }

    void focus() {
        getContent().focus();
    }

    void complain(String text) {
        getContent().setErrorMessage(text);
        getContent().setInvalid(true);
        focus();
    }

    private void typed(String words) {
        var chosen = new LinkedHashSet<>(getContent().getValue());
        for (var word : TypedAddresses.in(words)) {
            var address = EmailAddress.typed(word);
            if (address.isEmpty()) {
                refuse(words, word);
                return;
            }
            chosen.add(address.get());
        }
        refused = "";
        offer(List.copyOf(chosen));
        getContent().setValue(chosen);
    }

    /** What was typed stays to be mended, and no list covers what is wrong with it. */
    private void refuse(String words, String wrong) {
        getContent().setErrorMessage(getTranslation("inbox.recipients.invalid", wrong));
        getContent().setInvalid(true);
        refused = words;
        write(words);
    }

    /** The browser empties the field, too, when it is left. */
    private void keepWhatWasRefused() {
        if (!refused.isEmpty()) {
            write(refused);
        }
    }

    /** The browser has emptied the field by now, and may close its list a moment later, which looks at what is typed. */
    private void write(String words) {
        getContent()
                .getElement()
                .executeJs(
                        "this.opened = false;"
                                + "Promise.resolve(this.updateComplete).then(() => { this.inputElement.value = $0; })",
                        words);
    }

    private void offer(List<EmailAddress> chosen) {
        var items = new LinkedHashSet<>(chosen);
        items.addAll(offered);
        getContent().setItems(new ArrayList<>(items));
    }
}
