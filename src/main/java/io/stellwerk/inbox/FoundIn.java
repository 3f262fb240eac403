package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** What a search found of a ticket, with the words that were searched for standing out: of its contact, of its text. */
class FoundIn extends Composite<Div> implements HasStyle {

    FoundIn(Optional<ContactHit> contact, String text, String words) {
        getContent().addClassName("sw-found-in");
        contact.ifPresent(hit -> getContent().add(fact(hit, words)));
        if (!text.isEmpty()) {
            getContent().add(new Marked(text, words));
        }
    }

    private Span fact(ContactHit hit, String words) {
        var label = new Span(getTranslation("contacts." + Words.key(hit.fact())));
        label.addClassName("label");
        var fact = new Span(label, new Marked(hit.text(), words));
        fact.addClassName("fact");
        return fact;
    }
}
