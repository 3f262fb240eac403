package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;

/** News for those who hear the page; everybody else sees them elsewhere. */
class Spoken extends Composite<Span> {

    Spoken() {
        getContent().addClassName("sw-spoken");
        getContent().getElement().setAttribute("role", "status");
    }

    /** What stands there from the beginning is no news. */
    void say(String words) {
        if (isAttached() && !words.isEmpty()) {
            getContent().setText(words);
        }
    }
}
