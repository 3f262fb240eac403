package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import io.stellwerk.accounts.Permission;
import io.stellwerk.base.ui.Question;
import io.stellwerk.base.ui.Toasts;
import io.stellwerk.channels.ChannelAccount;
import io.stellwerk.channels.ChannelKind;
import io.stellwerk.channels.ChannelSettings;
import io.stellwerk.channels.Channels;
import io.stellwerk.channels.email.SendingServer;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** What a channel is, and whether it takes messages. */
@Route("settings/helpdesk/channels/:id/configuration")
@RolesAllowed(Permission.Role.CHANNELS_AND_SETTINGS)
class ConfigurationView extends ChannelPage {

    private final transient Channels channels;
    private final transient MailDoor door;
    private final transient SendingServer sending;
    private Optional<AboutChannel> about = Optional.empty();

    ConfigurationView(ChannelOfRoute route, Channels channels, MailDoor door, SendingServer sending) {
        super(route);
        this.channels = channels;
        this.door = door;
        this.sending = sending;
    }

    @Override
    Component content(ChannelAccount account) {
        var form = new ChannelSettingsForm(account, door.address(), wanted -> change(account, wanted), this::leave);
        about = Optional.of(
                new AboutChannel(account, form, sending(account), () -> pause(account), () -> resume(account)));
        return about.orElseThrow();
    }

    private Optional<SendingPanel> sending(ChannelAccount account) {
        return account.kind() == ChannelKind.EMAIL
                ? Optional.of(new SendingPanel(sending.address(), sending::check))
                : Optional.empty();
    }

    private void change(ChannelAccount account, ChannelSettings wanted) {
        if (channels.change(account.id(), account.settings(), wanted)) {
            Toasts.saved();
        } else {
            Toasts.problem(getTranslation("channels.configuration.conflict"));
        }
        showAgain(account);
    }

    private void leave() {
        getUI().ifPresent(ui -> ui.navigate(ChannelsView.class));
    }

    private void pause(ChannelAccount account) {
        Question.ask(
                getTranslation("channels.pause.title", account.address()),
                getTranslation("channels.pause.help"),
                getTranslation("channels.pause"),
                () -> {
                    channels.pause(account.id());
                    about.ifPresent(shown -> shown.show(true));
                });
    }

    private void resume(ChannelAccount account) {
        channels.resume(account.id());
        about.ifPresent(shown -> shown.show(false));
    }

    private void showAgain(ChannelAccount account) {
        channels.find(account.id()).ifPresent(this::show);
    }
}
