package io.stellwerk.base.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A word with a coloured dot; the word alone says everything. */
public final class StatusBadge extends Composite<Span> {

    /** What the colour means. */
    public enum Meaning {
        QUIET,
        INFO,
        SUCCESS,
        WARNING,
        DANGER
    }

    public StatusBadge(String text, Meaning meaning) {
        getContent().setText(text);
        getContent().addClassNames("sw-badge", meaning.name().toLowerCase(Locale.ROOT));
    }
}
