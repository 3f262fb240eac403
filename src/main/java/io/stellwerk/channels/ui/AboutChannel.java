package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.base.ui.Panel;
import io.stellwerk.base.ui.StatusBadge;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.channels.ChannelAccount;

/** A channel's name and address, and below them whether it takes messages, which changes at once. */
class AboutChannel extends Composite<Div> {

    AboutChannel(ChannelAccount account, ChannelSettingsForm form, Runnable onPause, Runnable onResume) {
        getContent().addClassName("sw-about-channel");
        getContent()
                .add(
                        form,
                        new Panel(
                                        getTranslation("channels.configuration.status"),
                                        getTranslation("channels.configuration.status.help"))
                                .with(account.paused() ? paused(onResume) : connected(onPause)));
    }

    private Div connected(Runnable onPause) {
        return status(
                new StatusBadge(getTranslation("channels.status.connected"), Meaning.SUCCESS),
                new Button(getTranslation("channels.pause"), click -> onPause.run()));
    }

    private Div paused(Runnable onResume) {
        return status(
                new StatusBadge(getTranslation("channels.status.paused"), Meaning.QUIET),
                new Button(getTranslation("channels.resume"), click -> onResume.run()));
    }

    private static Div status(Component badge, Button button) {
        var status = new Div(badge, button);
        status.addClassName("sw-channel-status");
        return status;
    }
}
