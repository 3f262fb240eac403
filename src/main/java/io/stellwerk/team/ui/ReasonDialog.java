package io.stellwerk.team.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** Asks why one is away, in one's own words. */
final class ReasonDialog {

    private static final int LONGEST = 100;

    private final Dialog dialog = new Dialog();
    private final TextField reason = new TextField();
    private final Consumer<String> onReason;

    private ReasonDialog(Consumer<String> onReason) {
        this.onReason = onReason;
        reason.setLabel(dialog.getTranslation("team.reason.label"));
        reason.setHelperText(dialog.getTranslation("team.reason.help"));
        reason.setErrorMessage(dialog.getTranslation("team.reason.missing"));
        reason.setMaxLength(LONGEST);
        reason.setManualValidation(true);
        reason.setAutofocus(true);
        var save = new Button(dialog.getTranslation("team.reason.submit"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        var fields = new Div(reason);
        fields.addClassName("sw-dialog-fields");
        dialog.setHeaderTitle(dialog.getTranslation("team.reason.title"));
        dialog.addClassName("sw-form-dialog");
        dialog.add(fields);
        dialog.getFooter().add(save, new Button(dialog.getTranslation("team.cancel"), click -> dialog.close()));
    }

    static void open(Consumer<String> onReason) {
        new ReasonDialog(onReason).dialog.open();
    }

    private void save() {
        reason.setInvalid(reason.getValue().isBlank());
        if (!reason.isInvalid()) {
            onReason.accept(reason.getValue().strip());
            dialog.close();
        }
    }
}
