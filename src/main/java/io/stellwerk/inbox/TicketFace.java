package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.html.Anchor;
import io.stellwerk.tickets.SearchWords;
import java.util.Optional;

/** A ticket in a list, in whatever layout. */
abstract class TicketFace<C extends Component> extends Composite<C> implements HasStyle {

    private final Anchor link = Links.to(Place.ROUTE);
    private final Ticking ticking;
    private final Tick tick;
    private Optional<ListedTicket> shown = Optional.empty();
    private String words = "";

    TicketFace(ListedTicket ticket, Ticking ticking) {
        this.ticking = ticking;
        tick = new Tick((on, range) -> ticking.tick(ticket.id(), on, range));
        link.addClassName("to-ticket");
        getElement().setAttribute("data-ticket", String.valueOf(ticket.id().value()));
    }

    /** Leads to the ticket. */
    Anchor link() {
        return link;
    }

    Tick tick() {
        return tick;
    }

    /** @param gone whether it left the view meanwhile */
    void show(ListedTicket ticket, Place place, boolean gone) {
        boolean open = place.ticket().filter(ticket.id()::equals).isPresent();
        link.setHref(place.opened(ticket.id()).href());
        link.getElement().setAttribute("aria-current", String.valueOf(open));
        link.setClassName("gone", gone);
        tick.show(ticking.isTicked(ticket.id()), getTranslation("inbox.select", Words.subject(ticket.ticket())));
        setClassName("ticked", ticking.isTicked(ticket.id()));
        if (!shown.equals(Optional.of(ticket.anyMinute())) || !words.equals(place.words())) {
            shown = Optional.of(ticket.anyMinute());
            words = place.words();
            fill(ticket);
        }
    }

    /** A text in which the words that were searched for stand out. */
    Marked marked(String name, String text) {
        var marked = new Marked(text, words);
        marked.addClassName(name);
        return marked;
    }

    /** What was found of it, where that does not stand anywhere else. */
    Optional<FoundIn> found(ListedTicket ticket) {
        var text = ticket.ticket().preview();
        var hit = SearchWords.of(words).in(text).isEmpty() ? "" : text;
        return ticket.hit().isEmpty() && hit.isEmpty()
                ? Optional.empty()
                : Optional.of(new FoundIn(ticket.hit(), hit, words));
    }

    /** The beginning of its newest text, or what was found of it. */
    FoundIn preview(ListedTicket ticket) {
        var preview = new FoundIn(ticket.hit(), ticket.ticket().preview(), words);
        preview.addClassName("preview");
        return preview;
    }

    /** Shows what it has not shown before. */
    abstract void fill(ListedTicket ticket);
}
