package io.stellwerk.inbox;

import com.vaadin.flow.component.html.Anchor;

/** Links within Stellwerk, which change the screen without loading the page anew. */
final class Links {

    private Links() {}

    static Anchor to(String href) {
        var link = new Anchor(href);
        link.getElement().setAttribute("router-link", true);
        return link;
    }
}
