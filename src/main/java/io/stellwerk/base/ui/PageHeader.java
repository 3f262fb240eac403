package io.stellwerk.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The title of a screen, a line that explains it, and what one can do there. */
public final class PageHeader extends Composite<Header> {

    private final Div words = new Div();
    private final Div actions = new Div();

    public PageHeader(String title) {
        getContent().addClassName("sw-page-header");
        words.addClassName("words");
        words.add(new H1(title));
        actions.addClassName("actions");
        getContent().add(words);
    }

    public PageHeader(String title, String help) {
        this(title);
        words.add(new Paragraph(help));
    }

    /** Adds buttons at the right. */
    public PageHeader with(Component... added) {
        actions.add(added);
        getContent().add(actions);
        return this;
    }
}
