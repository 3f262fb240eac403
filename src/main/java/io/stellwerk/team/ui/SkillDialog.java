package io.stellwerk.team.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.team.SkillSaving;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

/** Category and name of a skill. */
class SkillDialog {

    private static final int LONGEST_CATEGORY = 60;
    private static final int LONGEST_NAME = 100;

    private final Dialog dialog = new Dialog();
    private final ComboBox<String> category = new ComboBox<>();
    private final TextField name = new TextField();
    private final BiFunction<String, String, SkillSaving> onSave;
    private final Runnable onSaved;

    /** @param categories those to choose from; others may be typed */
    SkillDialog(
            String title,
            List<String> categories,
            String knownCategory,
            String knownName,
            BiFunction<String, String, SkillSaving> onSave,
            Runnable onSaved) {
        this.onSave = onSave;
        this.onSaved = onSaved;
        dialog.setHeaderTitle(title);
        dialog.addClassName("sw-form-dialog");
        describeCategory(categories, knownCategory);
        describeName(knownName);
        var fields = new Div(category, name);
        fields.addClassName("sw-dialog-fields");
        dialog.add(fields);
        var save = new Button(dialog.getTranslation("team.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter().add(save, new Button(dialog.getTranslation("team.cancel"), click -> dialog.close()));
    }

    void open() {
        dialog.open();
        category.focus();
    }

    private void describeCategory(List<String> categories, String known) {
        category.setLabel(dialog.getTranslation("team.skills.category"));
        category.setHelperText(dialog.getTranslation("team.skills.category.help"));
        category.setItems(categories);
        category.setAllowCustomValue(true);
        category.setManualValidation(true);
        category.setValue(known.isEmpty() ? null : known);
        category.addCustomValueSetListener(typed -> category.setValue(typed.getDetail()));
        category.addValueChangeListener(change -> category.setInvalid(false));
    }

    private void describeName(String known) {
        name.setLabel(dialog.getTranslation("team.skills.name"));
        name.setMaxLength(LONGEST_NAME);
        name.setManualValidation(true);
        name.setValue(known);
        name.addValueChangeListener(change -> name.setInvalid(false));
    }

    private void save() {
        var chosen = Objects.requireNonNullElse(category.getValue(), "").strip();
        category.setErrorMessage(dialog.getTranslation("team.skills.category.missing", LONGEST_CATEGORY));
        category.setInvalid(chosen.isEmpty() || chosen.length() > LONGEST_CATEGORY);
        complainAboutName(name.getValue().isBlank(), "team.skills.name.missing");
        if (!category.isInvalid() && !name.isInvalid()) {
            answer(onSave.apply(chosen, name.getValue()));
        }
    }

    private void answer(SkillSaving result) {
        switch (result) {
            case SAVED -> {
                dialog.close();
                onSaved.run();
            }
            case NAME_TAKEN -> complainAboutName(true, "team.skills.name.taken");
            case OUTDATED -> complainAboutName(true, "team.skills.outdated");
        }
    }

    private void complainAboutName(boolean isWrong, String key) {
        name.setErrorMessage(dialog.getTranslation(key));
        name.setInvalid(isWrong);
    }
}
