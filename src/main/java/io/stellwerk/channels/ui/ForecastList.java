package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.stellwerk.base.ui.Avatars;
import java.util.List;

/** Everybody in reach of the rule, whoever is next first, and why others would get nothing. */
class ForecastList extends Composite<Section> {

    private final UnorderedList people = new UnorderedList();
    private final Paragraph nobody = new Paragraph();

    ForecastList() {
        var title = new H2(getTranslation("channels.forecast"));
        people.addClassName("people");
        people.getElement().setAttribute("aria-label", getTranslation("channels.forecast"));
        nobody.addClassName("sw-soft");
        getContent().addClassNames("sw-box", "sw-forecast");
        getContent().add(title, people, nobody);
    }

    /** @param inWords what happens when there is nobody to list */
    void show(List<ForecastLine> lines, String inWords) {
        people.removeAll();
        lines.forEach(line -> people.add(item(line)));
        people.setVisible(!lines.isEmpty());
        nobody.setText(inWords);
        nobody.setVisible(lines.stream().noneMatch(ForecastLine::eligible));
    }

    private ListItem item(ForecastLine line) {
        var name = new Span(line.name());
        name.addClassName("name");
        var verdict = new Span(line.verdict());
        verdict.addClassName("verdict");
        var words = new Div(name, verdict);
        words.addClassName("words");
        var item = new ListItem(Avatars.beside(line.name(), line.user().value()), words);
        item.setClassName("next", line.next());
        item.setClassName("refused", !line.eligible());
        if (line.next()) {
            item.add(next());
        }
        return item;
    }

    private Component next() {
        var next = new Span(getTranslation("channels.forecast.next"));
        next.addClassName("mark");
        return next;
    }
}
