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
import io.stellwerk.base.ui.Question;
import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.channels.Channels;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** What a channel is, and whether it takes messages. */
@Route("settings/helpdesk/channels/:id/configuration")
@RolesAllowed(Permission.Role.CHANNELS_AND_SETTINGS)
class ConfigurationView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private final ChannelOfRoute route;
    private final Channels channels;
    private Optional<ChannelAccount> shown = Optional.empty();

    ConfigurationView(ChannelOfRoute route, Channels channels) {
        this.route = route;
        this.channels = channels;
        getContent().addClassName("sw-channel");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = route.find(event.getRouteParameters());
        shown.ifPresentOrElse(this::show, () -> event.rerouteToError(NotFoundException.class));
    }

    @Override
    public String getPageTitle() {
        return shown.map(ChannelAccount::address).orElseGet(() -> getTranslation("channels.configuration"));
    }

    private void show(ChannelAccount account) {
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(account.name(), account.address()),
                        new ChannelTabs(account.id(), ConfigurationView.class),
                        new AboutChannel(account, () -> pause(account), () -> resume(account)));
    }

    private void pause(ChannelAccount account) {
        Question.ask(
                getTranslation("channels.pause.title", account.address()),
                getTranslation("channels.pause.help"),
                getTranslation("channels.pause"),
                () -> {
                    channels.pause(account.id());
                    showAgain(account);
                });
    }

    private void resume(ChannelAccount account) {
        channels.resume(account.id());
        showAgain(account);
    }

    private void showAgain(ChannelAccount account) {
        shown = channels.find(account.id());
        shown.ifPresent(this::show);
    }
}
