package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.Permission;
import io.stellwerk.base.ui.Question;
import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.channels.Channels;
import jakarta.annotation.security.RolesAllowed;

/** What a channel is, and whether it takes messages. */
@Route("settings/helpdesk/channels/:id/configuration")
@RolesAllowed(Permission.Role.CHANNELS_AND_SETTINGS)
class ConfigurationView extends ChannelPage {

    private final transient Channels channels;

    ConfigurationView(ChannelOfRoute route, Channels channels) {
        super(route);
        this.channels = channels;
    }

    @Override
    Component content(ChannelAccount account) {
        return new AboutChannel(account, () -> pause(account), () -> resume(account));
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
        channels.find(account.id()).ifPresent(this::show);
    }
}
