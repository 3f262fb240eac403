package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.ui.Avatars;
import io.stellwerk.base.ui.Icon;

/** A line of the owner's list: who, available or away, and how much they have. */
class OwnerLine extends Composite<Div> {

    OwnerLine(OwnerOption option) {
        getContent().addClassName("sw-owner-line");
        getContent().add(picture(option), span("name", option.name()));
        option.user().ifPresent(user -> getContent().add(state(option), span("load", load(option))));
    }

    private static Component picture(OwnerOption option) {
        return option.user()
                .map(UserId::value)
                .<Component>map(key -> Avatars.beside(option.name(), key))
                .orElseGet(Icon.PERSON::create);
    }

    private Component state(OwnerOption option) {
        var state = span("state", getTranslation(option.available() ? "inbox.owner.available" : "inbox.owner.away"));
        state.setClassName("available", option.available());
        return state;
    }

    private String load(OwnerOption option) {
        return getTranslation("inbox.owner.open", option.openTickets());
    }

    private static Span span(String name, String text) {
        var span = new Span(text);
        span.addClassName(name);
        return span;
    }
}
