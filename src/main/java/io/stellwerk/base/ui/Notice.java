package io.stellwerk.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A sentence in a coloured box within the page, read aloud when it is a problem. */
public final class Notice extends Composite<Div> {

    public Notice(String text, StatusBadge.Meaning meaning) {
        getContent().addClassNames("sw-notice", meaning.name().toLowerCase(Locale.ROOT));
        getContent().getElement().setAttribute("role", isProblem(meaning) ? "alert" : "status");
        getContent().add(icon(meaning).create(), new Span(text));
    }

    /** Adds a button or link. */
    public Notice with(Component action) {
        getContent().add(action);
        return this;
    }

    private static Icon icon(StatusBadge.Meaning meaning) {
        return switch (meaning) {
            case QUIET, INFO -> Icon.INFO;
            case SUCCESS -> Icon.CHECK;
            case WARNING, DANGER -> Icon.WARNING;
        };
    }

    private static boolean isProblem(StatusBadge.Meaning meaning) {
        return meaning == StatusBadge.Meaning.DANGER || meaning == StatusBadge.Meaning.WARNING;
    }
}
