package io.stellwerk.team.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.ui.Avatars;

/** Somebody with picture, name and address. */
final class PersonCard {

    private PersonCard() {}

    static Component of(Person person) {
        var name = new Span(person.name());
        name.addClassName("name");
        var email = new Span(person.email().value());
        email.addClassName("sw-soft");
        var words = new Div(name, email);
        words.addClassName("words");
        var card = new Div(Avatars.beside(person.name(), person.id().value()), words);
        card.addClassName("sw-person-card");
        return card;
    }
}
