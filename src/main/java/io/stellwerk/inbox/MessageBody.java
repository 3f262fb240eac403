package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;

/** The text of a message. */
class MessageBody extends Composite<Div> {

    MessageBody(MessageHtml html) {
        getContent().addClassName("sw-mail");
        getContent().setClassName("coloured", html.isColoured());
        getContent().getElement().setProperty("innerHTML", html.value());
    }
}
