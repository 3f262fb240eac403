package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.StatusBadge;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.tickets.TicketStatus;
import java.util.stream.Stream;

/** A status in words: its name, open or closed, how many tickets have it, and what gives it. */
class StatusWords extends Composite<Div> {

    StatusWords(TicketStatus status, long tickets) {
        var name = new StatusBadge(
                StatusNames.of(status), Meaning.valueOf(status.colour().name()));
        name.getContent().addClassName("sw-strong");
        var facts = new Span(String.join(
                " · ",
                Stream.concat(
                                Stream.of(
                                        getTranslation(status.open() ? "tickets.status.open" : "tickets.status.closed"),
                                        getTranslation("tickets.status.use", tickets)),
                                status.roles().stream()
                                        .sorted()
                                        .map(role -> getTranslation("tickets.role." + OrderLine.key(role))))
                        .toList()));
        facts.addClassName("sw-soft");
        getContent().addClassName("words");
        getContent().add(name, facts);
    }
}
