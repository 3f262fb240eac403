package io.stellwerk.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.Permission;
import io.stellwerk.accounts.Presets;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.SettingsGroup;
import io.stellwerk.base.ui.SettingsPage;
import jakarta.annotation.security.RolesAllowed;

/** The roles people can have. */
@Route("settings/permissions")
@Menu(title = "accounts.presets", order = 19)
@SettingsPage(group = SettingsGroup.USERS_AND_TEAMS)
@RolesAllowed(Permission.Role.SUPER_ADMIN)
class PresetsView extends Composite<Div> implements HasDynamicTitle {

    PresetsView(Presets presets) {
        var create = new Button(
                getTranslation("accounts.presets.create"),
                Icon.PLUS.small(),
                click -> getUI().ifPresent(ui -> ui.navigate(NewPresetView.class)));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().addClassName("sw-presets");
        getContent()
                .add(
                        new PageHeader(getTranslation("accounts.presets"), getTranslation("accounts.presets.help"))
                                .with(create),
                        new PresetTable(presets.all(), presets.numbersOfUsers()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.presets");
    }
}
