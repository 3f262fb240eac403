package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.tickets.Tag;
import io.stellwerk.tickets.TicketPriority;

/** Quiet words: an unusual priority, the category, the tags. */
class RowLabelsLine extends Composite<Div> {

    RowLabelsLine(RowLabels labels) {
        this();
        if (labels.priority() != TicketPriority.MEDIUM) {
            getContent().add(new PriorityMark(labels.priority()));
        }
        labels.category().ifPresent(name -> getContent().add(part("category", name)));
        addTags(labels);
    }

    private RowLabelsLine() {
        getContent().addClassName("sw-row-labels");
    }

    /** The tags alone. */
    static RowLabelsLine ofTags(RowLabels labels) {
        var line = new RowLabelsLine();
        line.addTags(labels);
        return line;
    }

    private void addTags(RowLabels labels) {
        labels.tags().stream().map(Tag::name).map(name -> part("tag", name)).forEach(getContent()::add);
    }

    private static Span part(String name, String text) {
        var part = new Span(text);
        part.addClassName(name);
        return part;
    }
}
