package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** What is written, and to whom. */
class ComposerHead extends Composite<Div> {

    ComposerHead(ComposerTabs tabs, RecipientFields recipients) {
        getContent().addClassName("top");
        getContent().add(tabs, recipients);
    }
}
