package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.tickets.PipelineResult;
import java.util.function.Function;

/** Asks for a name. */
class NameDialog {

    private static final int LONGEST_NAME = 60;

    private final Dialog dialog = new Dialog();
    private final TextField name = new TextField();
    private final Function<String, PipelineResult> onSave;
    private final Runnable onSaved;

    NameDialog(String title, String known, Function<String, PipelineResult> onSave, Runnable onSaved) {
        this.onSave = onSave;
        this.onSaved = onSaved;
        dialog.setHeaderTitle(title);
        dialog.addClassName("sw-form-dialog");
        name.setLabel(dialog.getTranslation("tickets.status.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setManualValidation(true);
        name.setValue(known);
        name.addValueChangeListener(change -> name.setInvalid(false));
        var fields = new Div(name);
        fields.addClassName("sw-dialog-fields");
        dialog.add(fields);
        var save = new Button(dialog.getTranslation("team.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(save, new Button(dialog.getTranslation("team.cancel"), click -> dialog.close()));
    }

    void open() {
        dialog.open();
        name.focus();
    }

    private void save() {
        complain(name.getValue().isBlank(), "tickets.status.name.missing");
        if (!name.isInvalid()) {
            answer(onSave.apply(name.getValue().strip()));
        }
    }

    private void answer(PipelineResult result) {
        if (result == PipelineResult.SAVED) {
            dialog.close();
            onSaved.run();
        } else {
            complain(true, "tickets.pipeline." + OrderLine.key(result));
        }
    }

    private void complain(boolean isWrong, String key) {
        name.setErrorMessage(dialog.getTranslation(key));
        name.setInvalid(isWrong);
    }
}
