package io.stellwerk.inbox;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import io.stellwerk.tickets.SearchWords;

/** A text in which the words that were searched for stand out. */
class Marked extends Span {

    Marked(String text, String searched) {
        int from = 0;
        for (var match : SearchWords.of(searched).in(text)) {
            getElement().appendChild(Element.createText(text.substring(from, match.start())));
            getElement().appendChild(new Element("mark").setText(match.of(text)));
            from = match.end();
        }
        getElement().appendChild(Element.createText(text.substring(from)));
    }
}
