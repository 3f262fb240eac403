package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Avatars;
import io.stellwerk.base.ui.Moments;
import io.stellwerk.contacts.Contact;
import java.util.Optional;

/** Who wrote. */
class ContactCard extends Composite<Section> {

    private Optional<Contact> shown = Optional.empty();

    ContactCard() {
        getContent().addClassName("sw-contact-card");
    }

    void show(Contact contact) {
        if (!shown.equals(Optional.of(contact))) {
            shown = Optional.of(contact);
            getContent().removeAll();
            getContent().add(new H3(getTranslation("inbox.contact")), who(contact), since(contact));
        }
    }

    private static Div who(Contact contact) {
        var name = Links.to(ContactsView.ROUTE + "/" + contact.id().value());
        name.setText(contact.name());
        name.addClassName("name");
        var address = new Anchor("mailto:" + contact.email(), contact.email().value());
        var words = new Div(name);
        contact.company().map(Span::new).ifPresent(words::add);
        words.add(address);
        contact.phone()
                .map(number -> new Anchor("tel:" + number.replace(" ", ""), number))
                .ifPresent(words::add);
        words.addClassName("words");
        var who = new Div(Avatars.beside(contact.name(), contact.id().value()), words);
        who.addClassName("who");
        return who;
    }

    private Span since(Contact contact) {
        var since = new Span(getTranslation("inbox.contact.since", Moments.day(contact.since())));
        since.addClassName("sw-soft");
        return since;
    }
}
