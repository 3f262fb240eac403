package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.stellwerk.tickets.TicketPriority;

/** A priority as a word beside so many bars; the word alone says everything. */
class PriorityMark extends Composite<Span> {

    private static final int BARS = 3;

    PriorityMark(TicketPriority priority) {
        var bars = new Element("span");
        bars.getClassList().add("bars");
        bars.setAttribute("aria-hidden", "true");
        for (int bar = 0; bar < BARS; bar++) {
            var line = new Element("i");
            line.getClassList().set("on", bar + 1 < priority.rank());
            bars.appendChild(line);
        }
        getContent().addClassNames("sw-priority", Words.key(priority));
        getContent().getElement().appendChild(bars);
        var word = new Span(getTranslation("inbox.priority." + Words.key(priority)));
        word.addClassName("word");
        getContent().add(word);
        getContent().getElement().setAttribute("title", word.getText());
    }
}
