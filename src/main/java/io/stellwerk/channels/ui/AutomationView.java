package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.Permission;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.channels.ChannelAccount;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** Who gets what arrives through a channel. */
@Route("settings/helpdesk/channels/:id/automation")
@RolesAllowed(Permission.Role.CHANNELS_AND_SETTINGS)
class AutomationView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ChannelOfRoute channels;
    private final Automation automation;
    private Optional<ChannelAccount> shown = Optional.empty();

    AutomationView(ChannelOfRoute channels, Automation automation) {
        this.channels = channels;
        this.automation = automation;
        getContent().addClassName("sw-channel");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = channels.find(event.getRouteParameters());
        shown.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return shown.map(ChannelAccount::address).orElseGet(() -> getTranslation("channels.automation"));
    }

    private void show(ChannelAccount account) {
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(account.name(), account.address()),
                        new ChannelTabs(account.id(), AutomationView.class),
                        new AutomationEditor(account, automation));
    }
}
