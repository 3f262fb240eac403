package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.base.ui.Panel;
import io.stellwerk.base.ui.StatusBadge;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.channels.ChannelAccount;
import java.util.Optional;

/** A channel's name and address, and below them whether it takes messages, which changes at once. */
class AboutChannel extends Composite<Div> {

    private final Div status = new Div();
    private final Runnable onPause;
    private final Runnable onResume;

    /** @param sending for channels whose messages leave by mail */
    AboutChannel(
            ChannelAccount account,
            ChannelSettingsForm form,
            Optional<SendingPanel> sending,
            Runnable onPause,
            Runnable onResume) {
        this.onPause = onPause;
        this.onResume = onResume;
        status.addClassName("sw-channel-status");
        show(account.paused());
        getContent().addClassName("sw-about-channel");
        getContent().add(form);
        sending.ifPresent(getContent()::add);
        getContent()
                .add(new Panel(
                                getTranslation("channels.configuration.status"),
                                getTranslation("channels.configuration.status.help"))
                        .with(status));
    }

    /** What is being entered above stays. */
    void show(boolean paused) {
        if (paused) {
            showPaused();
        } else {
            showConnected();
        }
    }

    private void showConnected() {
        show(
                new StatusBadge(getTranslation("channels.status.connected"), Meaning.SUCCESS),
                new Button(getTranslation("channels.pause"), click -> onPause.run()));
    }

    private void showPaused() {
        show(
                new StatusBadge(getTranslation("channels.status.paused"), Meaning.QUIET),
                new Button(getTranslation("channels.resume"), click -> onResume.run()));
    }

    private void show(Component badge, Button button) {
        status.removeAll();
        status.add(badge, button);
    }
}
