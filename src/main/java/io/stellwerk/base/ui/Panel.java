package io.stellwerk.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** One subject of a settings screen: its words at the left, its fields at the right. */
public final class Panel extends Composite<Section> {

    private final Div fields = new Div();

    public Panel(String title, String help) {
        var words = new Div(new H2(title), new Paragraph(help));
        words.addClassName("words");
        fields.addClassName("fields");
        getContent().addClassName("sw-panel");
        getContent().add(words, fields);
    }

    public Panel with(Component... added) {
        fields.add(added);
        return this;
    }
}
