package io.stellwerk.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where a list has nothing to show: what will appear here, and the first step. */
public final class EmptyState extends Composite<Div> {

    public EmptyState(Icon icon, String title, String help) {
        getContent().addClassName("sw-empty");
        var picture = new Div(icon.create());
        picture.addClassName("picture");
        getContent().add(picture, new H2(title), new Paragraph(help));
    }

    /** Adds the first step, for instance a button. */
    public EmptyState with(Component action) {
        getContent().add(action);
        return this;
    }
}
