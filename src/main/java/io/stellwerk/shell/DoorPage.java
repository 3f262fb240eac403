package io.stellwerk.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.accounts.ui.LanguageSwitch;
import io.stellwerk.base.ui.Icon;

/** A page outside of the frame: who we are at one side, one thing to do at the other. */
class DoorPage extends Composite<Div> {

    private final Div column = new Div();

    DoorPage(Component... content) {
        getContent().addClassName("sw-door");
        column.addClassName("column");
        column.add(content);
        var languages = new Div(new LanguageSwitch());
        languages.addClassName("languages");
        var main = new Main(product(), column, languages);
        main.addClassName("inside");
        getContent().add(main, promise());
    }

    void add(Component more) {
        column.add(more);
    }

    private Div product() {
        var mark = new Div(Icon.TRACK.create());
        mark.addClassName("mark");
        var product = new Div(mark, new Span(getTranslation("shell.product")));
        product.addClassName("product");
        return product;
    }

    private Div promise() {
        var tracks = new Div();
        tracks.addClassName("tracks");
        var promise = new Div(tracks, new Paragraph(getTranslation("shell.promise")));
        promise.addClassName("promise");
        return promise;
    }
}
