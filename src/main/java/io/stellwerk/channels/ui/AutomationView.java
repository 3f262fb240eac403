package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.Permission;
import io.stellwerk.channels.ChannelAccount;
import jakarta.annotation.security.RolesAllowed;

/** Who gets what arrives through a channel. */
@Route("settings/helpdesk/channels/:id/automation")
@RolesAllowed(Permission.Role.CHANNELS_AND_SETTINGS)
class AutomationView extends ChannelPage {

    private final transient Automation automation;

    AutomationView(ChannelOfRoute route, Automation automation) {
        super(route);
        this.automation = automation;
    }

    @Override
    Component content(ChannelAccount account) {
        return new AutomationEditor(account, automation);
    }
}
