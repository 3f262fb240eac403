package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.tickets.Tag;
import io.stellwerk.tickets.TicketPriority;

/** A quiet line: an unusual priority, the category, the tags. */
class RowLabelsLine extends Composite<Div> {

    RowLabelsLine(RowLabels labels) {
        getContent().addClassName("labels");
        if (labels.priority() != TicketPriority.MEDIUM) {
            getContent().add(new PriorityMark(labels.priority()));
        }
        labels.category().ifPresent(name -> getContent().add(part("category", name)));
        labels.tags().stream().map(Tag::name).map(name -> part("tag", name)).forEach(getContent()::add);
    }

    private static Span part(String name, String text) {
        var part = new Span(text);
        part.addClassName(name);
        return part;
    }
}
