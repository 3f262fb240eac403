package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.base.ui.ConflictNotice;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.base.ui.UnsavedChanges;
import io.stellwerk.team.WorkingHours;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Supplier;

/** Working hours with Save and Cancel. */
class WorkingHoursForm extends Composite<Div> {

    private final transient Supplier<List<WorkingHours>> stored;
    private final transient BiPredicate<List<WorkingHours>, List<WorkingHours>> onSave;
    private final UnsavedChanges unsaved = UnsavedChanges.guard(this);
    private final WorkingHoursField field;
    private final ConflictNotice conflict = new ConflictNotice(this::load);
    private final Button save = new Button(getTranslation("team.save"), click -> save());
    private final Button cancel = new Button(getTranslation("team.cancel"), click -> load());
    private List<WorkingHours> seen = List.of();

    /** @param onSave what was seen and what is wanted; false when somebody else was faster */
    WorkingHoursForm(
            ZoneId zone,
            Supplier<List<WorkingHours>> stored,
            BiPredicate<List<WorkingHours>, List<WorkingHours>> onSave) {
        this.stored = stored;
        this.onSave = onSave;
        field = new WorkingHoursField(zone, this::changed);
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(save, cancel);
        buttons.addClassName("sw-buttons");
        getContent().addClassName("sw-hours-form");
        getContent().add(field, conflict, buttons);
        load();
    }

    /** The same hours of the clock, in another time zone. */
    void live(ZoneId zone) {
        field.live(zone);
    }

    private void load() {
        seen = stored.get();
        field.show(seen);
        conflict.hide();
        mark(false);
    }

    private void changed() {
        mark(true);
    }

    private void save() {
        if (!field.isComplete()) {
            return;
        }
        if (onSave.test(seen, field.hours())) {
            load();
            Toasts.saved();
        } else {
            conflict.show();
        }
    }

    private void mark(boolean isChanged) {
        save.setEnabled(isChanged);
        cancel.setEnabled(isChanged);
        if (isChanged) {
            unsaved.changed();
        } else {
            unsaved.saved();
        }
    }
}
