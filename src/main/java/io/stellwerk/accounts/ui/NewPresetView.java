package io.stellwerk.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.Grants;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.PresetNameTaken;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.TicketScope;
import io.stellwerk.accounts.TicketScope.Reach;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.base.ui.UnsavedChanges;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;

/** A role of the company's own; it begins with what an agent may. */
@Route("settings/permissions/new")
@RolesAllowed(Permission.Role.SUPER_ADMIN)
class NewPresetView extends Composite<Div> implements HasDynamicTitle {

    private static final TicketScope TEAM = new TicketScope(Reach.TEAM, true);

    private final transient Presets presets;
    private final UnsavedChanges unsaved = UnsavedChanges.guard(this);
    private final PresetForm form = new PresetForm(unsaved::changed);

    NewPresetView(Presets presets) {
        this.presets = presets;
        form.show("", Optional.empty(), new Grants(Set.of(), TEAM, TEAM));
        var create = new Button(getTranslation("accounts.presets.create"), click -> create());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var buttons = new Div(create, new Button(getTranslation("accounts.cancel"), click -> leave()));
        buttons.addClassName("sw-save-bar");
        getContent().add(new PageHeader(getPageTitle(), getTranslation("accounts.preset.new.help")), form, buttons);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.preset.new");
    }

    private void create() {
        if (!form.isComplete()) {
            return;
        }
        try {
            presets.create(form.name(), form.grants());
            Toasts.saved();
            leave();
        } catch (PresetNameTaken taken) {
            form.nameIsTaken();
        }
    }

    private void leave() {
        unsaved.saved();
        getUI().ifPresent(ui -> ui.navigate(PresetsView.class));
    }
}
