package io.stellwerk.accounts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.PresetId;
import io.stellwerk.accounts.Presets;
import io.stellwerk.accounts.RolePreset;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.RouteNumber;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** One role. */
@Route("settings/permissions/:id")
@RolesAllowed(Permission.Role.SUPER_ADMIN)
class PresetView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final int NAMES = 10;

    private final transient Presets presets;
    private Optional<RolePreset> shown = Optional.empty();

    PresetView(Presets presets) {
        this.presets = presets;
    }

    static RouteParameters parameters(PresetId preset) {
        return RouteNumber.of(preset.value());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = RouteNumber.in(event.getRouteParameters()).map(PresetId::new).flatMap(presets::find);
        shown.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return shown.map(preset -> RoleNames.of(preset.name(), this))
                .orElseGet(() -> getTranslation("accounts.presets"));
    }

    private void show(RolePreset preset) {
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(RoleNames.of(preset.name(), this), usedBy(presets.usersOf(preset.id()))),
                        preset.isSuperAdmin() ? keepsEverything() : new PresetEditor(preset, presets));
    }

    private Component keepsEverything() {
        return new Notice(getTranslation("accounts.preset.super-admin"), Meaning.INFO);
    }

    private String usedBy(List<String> users) {
        if (users.isEmpty()) {
            return getTranslation("accounts.preset.used-by.nobody");
        }
        var names = String.join(", ", users.subList(0, Math.min(NAMES, users.size())));
        return users.size() <= NAMES
                ? getTranslation("accounts.preset.used-by.names", names)
                : getTranslation("accounts.preset.used-by.more", names, users.size() - NAMES);
    }
}
