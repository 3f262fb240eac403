package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.base.ui.ConflictNotice;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.base.ui.UnsavedChanges;
import io.stellwerk.tickets.SlaPolicy;
import io.stellwerk.tickets.SlaPolicyId;
import java.util.List;
import java.util.Optional;

/** The form of a policy, new or not, with what it would mean, Save and Cancel. */
class SlaEditor extends Composite<Div> {

    private final transient SlaDesk desk;
    private final transient Optional<SlaPolicyId> policy;
    private final transient UnsavedChanges unsaved = UnsavedChanges.guard(this);
    private final SlaForm form;
    private final SlaPreview preview;
    private final ConflictNotice conflict = new ConflictNotice(this::isThere, this::load, this::leave);
    private transient Optional<SlaPolicy> seen = Optional.empty();

    SlaEditor(SlaDesk desk, Optional<SlaPolicyId> policy) {
        this.desk = desk;
        this.policy = policy;
        form = new SlaForm(desk.choices(), this::changed);
        preview = new SlaPreview(desk.now(), this::tryOut);
        var save = new Button(getTranslation("tickets.sla.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var bar = new Div(save, new Button(getTranslation("tickets.sla.cancel"), click -> leave()));
        bar.addClassName("sw-save-bar");
        getContent().addClassName("sw-team-editor");
        getContent().add(conflict, form, preview, bar);
        load();
    }

    private void load() {
        seen = policy.flatMap(desk::find);
        seen.ifPresentOrElse(known -> form.show(known.plan()), form::begin);
        conflict.hide();
        tryOut();
        unsaved.saved();
    }

    private void changed() {
        unsaved.changed();
        tryOut();
    }

    private void tryOut() {
        preview.show(form.plan()
                .flatMap(plan -> preview.openedAt().map(opened -> desk.preview(plan, opened)))
                .orElse(List.of()));
    }

    private void leave() {
        unsaved.saved();
        getUI().ifPresent(ui -> ui.navigate(SlaView.class));
    }

    private void save() {
        if (form.isComplete()) {
            switch (desk.save(seen, form.plan().orElseThrow())) {
                case SAVED -> saved();
                case NAME_TAKEN -> form.complainAboutTakenName();
                case OUTDATED -> conflict.show();
            }
        }
    }

    private void saved() {
        Toasts.saved();
        leave();
    }

    private boolean isThere() {
        return policy.flatMap(desk::find).isPresent();
    }
}
