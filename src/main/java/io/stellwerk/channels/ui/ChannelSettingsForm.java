package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.stellwerk.base.ui.Panel;
import io.stellwerk.base.ui.UnsavedChanges;
import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.channels.ChannelKind;
import io.stellwerk.channels.ChannelSettings;
import io.stellwerk.tickets.Reopening;
import java.util.Locale;
import java.util.function.Consumer;

/** What a channel is called and where it is, how what is sent there comes in and comes back; with Save and Cancel. */
class ChannelSettingsForm extends Composite<Div> {

    static final int LONGEST = 200;

    private final TextField name = new TextField(getTranslation("channels.name"));
    private final RadioButtonGroup<Reopening> reopening = new RadioButtonGroup<>();
    private final UnsavedChanges unsaved = UnsavedChanges.guard(this);

    /** @param mailServer where mail for the channel has to be delivered */
    ChannelSettingsForm(
            ChannelAccount account, String mailServer, Consumer<ChannelSettings> onSave, Runnable onCancel) {
        describeName(account.name());
        describeReopening(account.settings().reopening());
        getContent()
                .add(new Panel(
                                getTranslation("channels.configuration.account"),
                                getTranslation("channels.configuration.account.help"))
                        .with(
                                name,
                                fact("channels.kind", KindWords.name(account.kind())),
                                fact("channels.address", account.address())));
        if (account.kind() == ChannelKind.EMAIL) {
            getContent().add(way(account.address(), mailServer));
        }
        getContent()
                .add(
                        new Panel(getTranslation("channels.reopening"), getTranslation("channels.reopening.help"))
                                .with(reopening),
                        buttons(onSave, onCancel));
    }

    private void describeName(String value) {
        name.setValue(value);
        name.setHelperText(getTranslation("channels.name.help"));
        name.setMaxLength(LONGEST);
        name.setRequiredIndicatorVisible(true);
        name.setManualValidation(true);
        name.setErrorMessage(getTranslation("channels.name.missing"));
        name.setValueChangeMode(ValueChangeMode.EAGER);
        name.addValueChangeListener(change -> {
            name.setInvalid(false);
            unsaved.changed();
        });
    }

    private void describeReopening(Reopening value) {
        reopening.setLabel(getTranslation("channels.reopening.who"));
        reopening.setHelperText(getTranslation("channels.reopening.rest"));
        reopening.setItems(Reopening.values());
        reopening.setItemLabelGenerator(choice -> getTranslation(
                "channels.reopening." + choice.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        reopening.setValue(value);
        reopening.addValueChangeListener(change -> unsaved.changed());
    }

    private Component way(String address, String mailServer) {
        return new Panel(getTranslation("channels.way"), getTranslation("channels.way.help"))
                .with(fact("channels.way.server", mailServer), new Span(getTranslation("channels.way.how", address)));
    }

    private Div buttons(Consumer<ChannelSettings> onSave, Runnable onCancel) {
        var save = new Button(getTranslation("channels.save"), click -> save(onSave));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(getTranslation("channels.cancel"), click -> {
            unsaved.saved();
            onCancel.run();
        });
        var buttons = new Div(save, cancel);
        buttons.addClassName("sw-save-bar");
        return buttons;
    }

    private void save(Consumer<ChannelSettings> onSave) {
        name.setInvalid(name.getValue().isBlank());
        if (!name.isInvalid()) {
            unsaved.saved();
            onSave.accept(new ChannelSettings(name.getValue().strip(), reopening.getValue()));
        }
    }

    private Div fact(String label, String value) {
        var words = new Span(getTranslation(label));
        words.addClassName("sw-soft");
        var fact = new Div(words, new Span(value));
        fact.addClassName("sw-fact");
        return fact;
    }
}
