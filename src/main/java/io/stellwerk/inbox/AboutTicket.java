package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.RelativeTime;

/** The facts of a ticket. */
class AboutTicket extends Composite<Section> {

    private final DescriptionList facts = new DescriptionList();

    AboutTicket() {
        facts.addClassName("sw-ticket-facts");
        getContent().add(new H3(getTranslation("inbox.about")), facts);
    }

    void show(OpenTicket ticket) {
        var row = ticket.ticket();
        facts.removeAll();
        fact("number", new Span("#" + row.id().value()));
        fact("type", new Span(getTranslation("inbox.type." + Words.key(row.type()))));
        ticket.channel().ifPresent(channel -> fact("channel", new Span(channel.address())));
        fact("opened", new RelativeTime(row.openedAt()));
        fact("activity", new RelativeTime(row.lastActivityAt()));
        fact(
                "teams",
                new Span(
                        ticket.teams().isEmpty()
                                ? getTranslation("inbox.about.no-teams")
                                : String.join(", ", ticket.teams())));
    }

    private void fact(String name, Component value) {
        facts.add(
                new DescriptionList.Term(getTranslation("inbox.about." + name)),
                new DescriptionList.Description(value));
    }
}
