package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.accounts.Person;
import io.stellwerk.base.ui.Avatars;
import io.stellwerk.base.ui.RelativeTime;
import java.util.Optional;

/** A ticket in the list: subject, who and what, when, where it stands and whose it is. */
class TicketListRow extends TicketFace<ListItem> {

    TicketListRow(ListedTicket ticket, Ticking ticking) {
        super(ticket, ticking);
        getContent().addClassName("sw-ticket-row");
        if (ticking.isPossible()) {
            getContent().add(tick());
        }
        getContent().add(link());
    }

    @Override
    void fill(ListedTicket ticket) {
        link().setClassName("waiting", ticket.status().awaitsUs());
        link().removeAll();
        link().add(
                        line(
                                "top",
                                marked("subject", Words.subject(ticket.ticket())),
                                new RelativeTime(ticket.ticket().lastActivityAt())),
                        line("middle", marked("contact", ticket.contact()), preview(ticket)),
                        line(
                                "bottom",
                                Words.status(ticket.status(), this),
                                clocks(ticket),
                                new RowLabelsLine(ticket.labels()),
                                owner(ticket.owner())));
    }

    private static Div clocks(ListedTicket ticket) {
        var clocks = line("clock");
        ticket.ticket().snoozedUntil().map(SnoozedMark::new).ifPresent(clocks::add);
        ticket.sla().map(SlaChip::brief).ifPresent(clocks::add);
        return clocks;
    }

    private Component owner(Optional<Person> owner) {
        return owner.<Component>map(this::named).orElseGet(() -> span("unowned", getTranslation("inbox.unassigned")));
    }

    private Component named(Person owner) {
        var named = line("owner", Avatars.beside(owner.name(), owner.id().value()), span("name", owner.name()));
        named.getElement().setAttribute("title", owner.name());
        return named;
    }

    private static Div line(String name, Component... parts) {
        var line = new Div(parts);
        line.addClassName(name);
        return line;
    }

    private static Span span(String name, String text) {
        var span = new Span(text);
        span.addClassName(name);
        return span;
    }
}
