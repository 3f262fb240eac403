package io.stellwerk.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.Notification.Position;
import java.time.Duration;

/** Short words at the lower edge: done, or what to do next. They are read aloud. */
public final class Toasts {

    private static final Duration GLANCE = Duration.ofSeconds(3);
    private static final Duration READING = Duration.ofSeconds(8);
    private static final Duration UNDOING = Duration.ofSeconds(10);

    private Toasts() {}

    /** "Saved". */
    public static void saved() {
        done(UI.getCurrentOrThrow().getTranslation("base.toast.saved"));
    }

    public static void done(String text) {
        show(text, Icon.CHECK, "done", GLANCE);
    }

    public static void problem(String text) {
        show(text, Icon.WARNING, "problem", READING);
    }

    /** As {@link #done(String)}, with a button for whoever did not mean it, and time to press it. */
    public static void done(String text, String undo, Runnable onUndo) {
        var button = new Button(undo);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        var toast = show(text, Icon.CHECK, "done", UNDOING, button);
        button.addClickListener(click -> {
            toast.close();
            onUndo.run();
        });
    }

    private static Notification show(String text, Icon icon, String kind, Duration how, Component... beside) {
        var toast = new Notification();
        toast.setPosition(Position.BOTTOM_START);
        toast.setDuration((int) how.toMillis());
        toast.addClassNames("sw-toast", kind);
        var line = new Div(icon.create(), new Span(text));
        line.addClassName("line");
        line.add(beside);
        toast.add(line);
        toast.open();
        return toast;
    }
}
