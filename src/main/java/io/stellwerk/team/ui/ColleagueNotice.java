package io.stellwerk.team.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.team.Availability.State;

/** Tells that a colleague set one's status; stays until one answers. */
class ColleagueNotice {

    private final Notification notice = new Notification();
    private final Runnable onAvailable;
    private final Runnable onDismiss;

    ColleagueNotice(Runnable onAvailable, Runnable onDismiss) {
        this.onAvailable = onAvailable;
        this.onDismiss = onDismiss;
        notice.setPosition(Position.TOP_CENTER);
        notice.setDuration(0);
        notice.setAssertive(true);
        notice.addClassNames("sw-toast", "sw-colleague-notice");
    }

    void show(String sentence, State now) {
        notice.removeAll();
        var words = new Div(Icon.INFO.create(), new Span(sentence));
        words.addClassName("line");
        var buttons = new Div();
        buttons.addClassName("sw-buttons");
        if (now == State.AWAY) {
            var available = new Button(notice.getTranslation("team.set-by.available"), click -> onAvailable.run());
            available.addThemeVariants(ButtonVariant.PRIMARY);
            buttons.add(available);
        }
        buttons.add(new Button(notice.getTranslation("team.set-by.dismiss"), click -> onDismiss.run()));
        notice.add(words, buttons);
        notice.open();
    }

    void close() {
        notice.close();
    }
}
