package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Panel;
import io.stellwerk.base.ui.StatusBadge;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.channels.ChannelAccount;

/** A channel's name, address and status. */
class AboutChannel extends Composite<Div> {

    AboutChannel(ChannelAccount account, Runnable onPause, Runnable onResume) {
        getContent()
                .add(
                        new Panel(
                                        getTranslation("channels.configuration.account"),
                                        getTranslation("channels.configuration.account.help"))
                                .with(
                                        fact("channels.name", account.name()),
                                        fact("channels.kind", KindWords.name(account.kind())),
                                        fact("channels.address", account.address())),
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

    private Div fact(String label, String value) {
        var name = new Span(getTranslation(label));
        name.addClassName("sw-soft");
        var fact = new Div(name, new Span(value));
        fact.addClassName("sw-fact");
        return fact;
    }
}
