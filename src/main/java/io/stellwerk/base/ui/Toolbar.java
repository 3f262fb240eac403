package io.stellwerk.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** A row of filters and actions above a list; what does not fit goes to the next line. */
public final class Toolbar extends Composite<Div> {

    public Toolbar(Component... items) {
        getContent().addClassName("sw-toolbar");
        getContent().add(items);
    }

    /** Adds what belongs at the far end, for instance a count. */
    public Toolbar end(Component... items) {
        var end = new Div(items);
        end.addClassName("end");
        getContent().add(end);
        return this;
    }
}
