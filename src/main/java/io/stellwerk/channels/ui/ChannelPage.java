package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import io.stellwerk.base.ui.PageHeader;
import io.stellwerk.channels.ChannelAccount;
import java.util.Optional;

/** One tab of a channel's settings. */
abstract class ChannelPage extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ChannelOfRoute route;
    private transient Optional<ChannelAccount> shown = Optional.empty();

    ChannelPage(ChannelOfRoute route) {
        this.route = route;
        getContent().addClassName("sw-channel");
    }

    /** What the tab shows. */
    abstract Component content(ChannelAccount account);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = route.find(event.getRouteParameters());
        shown.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return shown.map(ChannelAccount::address).orElseGet(() -> getTranslation("channels.title"));
    }

    void show(ChannelAccount account) {
        shown = Optional.of(account);
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(account.name(), account.address()),
                        new ChannelTabs(account.id(), getClass()),
                        content(account));
    }
}
