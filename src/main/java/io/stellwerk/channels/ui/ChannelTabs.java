package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.stellwerk.tickets.ChannelId;

/** The tabs of a channel; each has an address of its own. */
class ChannelTabs extends Composite<Nav> {

    ChannelTabs(ChannelId channel, Class<? extends Component> current) {
        getContent().addClassName("sw-tabs");
        getContent().getElement().setAttribute("aria-label", getTranslation("channels.tabs"));
        getContent()
                .add(
                        link("channels.configuration", ConfigurationView.class, channel, current),
                        link("channels.automation", AutomationView.class, channel, current));
    }

    private RouterLink link(
            String text, Class<? extends Component> target, ChannelId channel, Class<? extends Component> current) {
        var link = new RouterLink(
                getTranslation(text), target, new RouteParameters("id", String.valueOf(channel.value())));
        link.setHighlightCondition((shown, event) -> false);
        if (target.equals(current)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }
}
