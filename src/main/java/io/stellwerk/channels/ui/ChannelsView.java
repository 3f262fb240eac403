package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.Permission;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.base.ui.SettingsGroup;
import io.stellwerk.base.ui.SettingsPage;
import jakarta.annotation.security.RolesAllowed;

/** The addresses at which customers reach the company, and who gets what arrives there. */
@Route("settings/helpdesk/channels")
@Menu(title = "channels.title", order = 10)
@SettingsPage(group = SettingsGroup.INBOX_AND_HELP_DESK, section = "channels.section")
@RolesAllowed(Permission.Role.CHANNELS_AND_SETTINGS)
class ChannelsView extends Composite<Div> implements HasDynamicTitle {

    ChannelsView(ChannelListing listing) {
        var table = new ChannelTable();
        table.show(listing.all());
        getContent().addClassName("sw-channels");
        getContent()
                .add(new PageHeader(getTranslation("channels.title"), getTranslation("channels.title.help")), table);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("channels.title");
    }
}
