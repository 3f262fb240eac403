package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.ui.Icon;
import java.util.ArrayList;
import java.util.List;

/** The addresses of a contact, the primary one first; at least one. */
class AddressesField extends Composite<Div> {

    private final Runnable onChange;
    private final boolean editable;
    private final UnorderedList list = new UnorderedList();
    private final EmailField another = new EmailField(getTranslation("contacts.email.another"));
    private List<EmailAddress> addresses = List.of();

    AddressesField(Runnable onChange, boolean editable) {
        this.onChange = onChange;
        this.editable = editable;
        var label = new Span(getTranslation("contacts.emails"));
        label.addClassName("label");
        list.getElement().setAttribute("aria-label", getTranslation("contacts.emails"));
        getContent().addClassName("sw-addresses");
        getContent().add(label, list);
        if (editable) {
            getContent().add(adding());
        }
    }

    void show(List<EmailAddress> known) {
        addresses = List.copyOf(known);
        list.removeAll();
        addresses.forEach(address -> list.add(line(address)));
    }

    List<EmailAddress> get() {
        return addresses;
    }

    /** Adds what stands in the field for another one; false when that is no address. */
    boolean takeTyped() {
        if (another.getValue().isBlank()) {
            another.setInvalid(false);
            return true;
        }
        var typed = EmailAddress.typed(another.getValue());
        typed.ifPresentOrElse(this::add, () -> complain(getTranslation("contacts.email.invalid")));
        return typed.isPresent();
    }

    void complain(String why) {
        another.setErrorMessage(why);
        another.setInvalid(true);
        another.focus();
    }

    private Div adding() {
        another.setManualValidation(true);
        another.setValueChangeMode(ValueChangeMode.EAGER);
        another.addValueChangeListener(change -> {
            another.setInvalid(false);
            if (change.isFromClient()) {
                onChange.run();
            }
        });
        another.addKeyPressListener(Key.ENTER, press -> takeTyped());
        var adding = new Div(another, new Button(getTranslation("contacts.email.add"), click -> takeTyped()));
        adding.addClassName("adding");
        return adding;
    }

    private void add(EmailAddress address) {
        another.clear();
        if (!addresses.contains(address)) {
            var all = new ArrayList<>(addresses);
            all.add(address);
            change(all);
        }
    }

    private void makePrimary(EmailAddress address) {
        var all = new ArrayList<>(addresses);
        all.remove(address);
        all.addFirst(address);
        change(all);
    }

    private void remove(EmailAddress address) {
        change(addresses.stream().filter(each -> !each.equals(address)).toList());
    }

    private void change(List<EmailAddress> all) {
        another.setInvalid(false);
        show(all);
        onChange.run();
    }

    private ListItem line(EmailAddress address) {
        var text = new Span(address.value());
        text.addClassName("address");
        var line = new ListItem(text);
        if (address.equals(addresses.getFirst())) {
            var primary = new Span(getTranslation("contacts.email.primary"));
            primary.addClassName("sw-soft");
            line.add(primary);
        } else if (editable) {
            line.add(
                    button(Icon.STAR, "contacts.email.make-primary", address, () -> makePrimary(address)),
                    button(Icon.TRASH, "contacts.email.delete", address, () -> remove(address)));
        }
        return line;
    }

    private Component button(Icon icon, String key, EmailAddress address, Runnable action) {
        var button = new Button(icon.create(), click -> action.run());
        var label = getTranslation(key, address.value());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }
}
