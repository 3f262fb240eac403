package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.team.Availability.State;

/**
 * Tells that a colleague set one's status; stays until one answers. No {@code Notification}, since an open one makes the
 * end of a session fail.
 */
class ColleagueNotice extends Composite<Div> {

    private final Div words = new Div();
    private final Div buttons = new Div();
    private final Runnable onAvailable;
    private final Runnable onDismiss;

    ColleagueNotice(Runnable onAvailable, Runnable onDismiss) {
        this.onAvailable = onAvailable;
        this.onDismiss = onDismiss;
        words.addClassName("line");
        buttons.addClassName("sw-buttons");
        getContent().addClassName("sw-colleague-notice");
        getContent().getElement().setAttribute("role", "alert");
        getContent().add(words, buttons);
        getContent().setVisible(false);
    }

    void show(String sentence, State now) {
        words.removeAll();
        words.add(Icon.INFO.create(), new Span(sentence));
        buttons.removeAll();
        if (now == State.AWAY) {
            var available = new Button(getTranslation("team.set-by.available"), click -> onAvailable.run());
            available.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(available);
        }
        buttons.add(new Button(getTranslation("team.set-by.dismiss"), click -> onDismiss.run()));
        getContent().setVisible(true);
    }

    void close() {
        getContent().setVisible(false);
    }
}
