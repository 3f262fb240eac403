package io.stellwerk.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.accounts.OpenTicketsLeft;
import io.stellwerk.accounts.PresetNameTaken;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.RolePreset;
import io.stellwerk.base.ui.ConflictNotice;
import io.stellwerk.base.ui.Question;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.base.ui.UnsavedChanges;

/** A role with Save, Cancel and, if it is an own one, Delete. */
class PresetEditor extends Composite<Div> {

    private final transient Presets presets;
    private final UnsavedChanges unsaved = UnsavedChanges.guard(this);
    private final PresetForm form = new PresetForm(unsaved::changed);
    private final ConflictNotice trouble = new ConflictNotice(this::load);
    private RolePreset seen;

    PresetEditor(RolePreset preset, Presets presets) {
        this.presets = presets;
        seen = preset;
        show();
        var save = new Button(getTranslation("accounts.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(save, new Button(getTranslation("accounts.cancel"), click -> load()));
        buttons.addClassName("sw-save-bar");
        if (preset.builtIn().isEmpty()) {
            buttons.add(deleteButton());
        }
        getContent().addClassName("sw-user-editor");
        getContent().add(form, trouble, buttons);
    }

    private Button deleteButton() {
        var delete = new Button(
                getTranslation("accounts.preset.delete"),
                click -> Question.askInRed(
                        getTranslation("accounts.preset.delete.title", seen.name()),
                        getTranslation("accounts.preset.delete.help"),
                        getTranslation("accounts.preset.delete"),
                        this::delete));
        delete.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        delete.addClassName("end");
        return delete;
    }

    private void show() {
        form.show(RoleNames.of(seen.name(), this), seen.builtIn(), seen.grants());
        trouble.hide();
        unsaved.saved();
    }

    private void load() {
        presets.find(seen.id())
                .ifPresentOrElse(
                        current -> {
                            seen = current;
                            show();
                        },
                        this::leave);
    }

    private void save() {
        if (!form.isComplete()) {
            return;
        }
        try {
            if (presets.change(seen, form.name(), form.grants())) {
                load();
                Toasts.saved();
            } else {
                trouble.show();
            }
        } catch (PresetNameTaken taken) {
            form.nameIsTaken();
        } catch (OpenTicketsLeft left) {
            form.ticketsBelongTo(left.owners());
        }
    }

    private void delete() {
        var users = presets.delete(seen.id());
        if (users.isEmpty()) {
            leave();
        } else {
            trouble.complain(getTranslation("accounts.preset.delete.used", String.join(", ", users)));
        }
    }

    private void leave() {
        unsaved.saved();
        getUI().ifPresent(ui -> ui.navigate(PresetsView.class));
    }
}
