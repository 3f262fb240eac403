package io.stellwerk.team.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.team.Availability.State;
import io.stellwerk.team.Outlook;
import java.util.Locale;

/** A status in a sentence, with its dot and where it comes from. */
class StatusLine extends Composite<Div> {

    StatusLine() {
        getContent().addClassName("sw-status-line");
    }

    void show(Outlook outlook) {
        var sentence = new Span(StatusWords.sentence(outlook));
        sentence.addClassName("name");
        var source = new Span(StatusWords.since(outlook)
                .map(since -> StatusWords.source(outlook.now()) + " · " + since)
                .orElseGet(() -> StatusWords.source(outlook.now())));
        source.addClassName("sw-soft");
        var words = new Div(sentence, source);
        words.addClassName("words");
        getContent().removeAll();
        getContent().add(dot(outlook.now().state()), words);
    }

    static Span dot(State state) {
        var dot = new Span();
        dot.addClassNames("sw-dot", state.name().toLowerCase(Locale.ROOT));
        return dot;
    }
}
