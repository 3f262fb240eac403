package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.Permission;
import io.stellwerk.base.EmailAddress;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.RouteNumber;
import io.stellwerk.base.ui.SettingsGroup;
import io.stellwerk.base.ui.SettingsPage;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.channels.AddressTaken;
import io.stellwerk.channels.Channels;
import jakarta.annotation.security.RolesAllowed;

/** The addresses at which customers reach the company, and who gets what arrives there. */
@Route("settings/helpdesk/channels")
@Menu(title = "channels.title", order = 10)
@SettingsPage(group = SettingsGroup.INBOX_AND_HELP_DESK, section = "channels.section")
@RolesAllowed(Permission.Role.CHANNELS_AND_SETTINGS)
class ChannelsView extends Composite<Div> implements HasDynamicTitle {

    private final transient Channels channels;

    ChannelsView(ChannelListing listing, Channels channels) {
        this.channels = channels;
        var table = new ChannelTable();
        table.show(listing.all());
        var connect = new Button(
                getTranslation("channels.connect"),
                Icon.PLUS.small(),
                click -> new ConnectDialog(this::connect).open());
        connect.addThemeVariants(ButtonVariant.PRIMARY);
        getContent().addClassName("sw-channels");
        getContent()
                .add(
                        new PageHeader(getTranslation("channels.title"), getTranslation("channels.title.help"))
                                .with(connect),
                        table);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("channels.title");
    }

    /** Leads to the new channel, where it says how mail gets there. */
    private boolean connect(String name, EmailAddress address) {
        try {
            var channel = channels.connectEmail(name, address);
            Toasts.done(getTranslation("channels.connect.done", address.value()));
            getUI().ifPresent(ui -> ui.navigate(ConfigurationView.class, RouteNumber.of(channel.value())));
            return true;
        } catch (AddressTaken taken) {
            return false;
        }
    }
}
