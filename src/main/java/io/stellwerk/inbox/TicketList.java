package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import io.stellwerk.tickets.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The tickets of a view; reads on when scrolled, and keeps still under the pointer. */
@Tag("sw-steady-list")
class TicketList extends Component implements HasComponents, HasStyle {

    private final UnorderedList rows = new UnorderedList();
    private final Div more = new Div();
    private final Keyed<ListedTicket, TicketListRow> keyed =
            new Keyed<>(rows, ListedTicket::id, TicketListRow::new, this::update);

    private List<ListedTicket> latest = List.of();
    private List<ListedTicket> shown = List.of();
    private Set<TicketId> inView = Set.of();
    private Optional<Place> place = Optional.empty();
    private boolean moreFollow;
    private boolean pointed;

    TicketList(Runnable onMore) {
        addClassName("sw-ticket-list");
        more.addClassName("more");
        more.getElement().setAttribute("aria-hidden", "true");
        more.add(new Div(), new Div(), new Div());
        add(rows, more);
        getElement().addEventListener("more", event -> onMore.run());
        getElement().addEventListener("pointer-in", event -> pointed = true);
        getElement().addEventListener("pointer-out", event -> settle());
    }

    void begin() {
        shown = List.of();
        latest = List.of();
        keyed.show(List.of());
        getElement().executeJs("this.begin?.()");
    }

    void show(Place here, ListPage page) {
        latest = page.tickets();
        order(here, pointed ? SteadyOrder.of(shown, latest, ListedTicket::id) : latest);
        expect(page.more());
    }

    void append(Place here, ListPage page) {
        latest = joined(latest, page.tickets());
        order(here, joined(shown, page.tickets()));
        expect(page.more());
    }

    void select(Place here) {
        order(here, shown);
    }

    boolean hasMore() {
        return moreFollow;
    }

    boolean isEmpty() {
        return shown.isEmpty();
    }

    List<ListedTicket> tickets() {
        return latest;
    }

    /** Hidden by its attribute, as the browser watches this very element come into sight. */
    private void expect(boolean more) {
        moreFollow = more;
        this.more.getElement().setAttribute("hidden", !more);
    }

    private void settle() {
        pointed = false;
        place.ifPresent(here -> order(here, latest));
    }

    private void order(Place here, List<ListedTicket> tickets) {
        place = Optional.of(here);
        inView = latest.stream().map(ListedTicket::id).collect(Collectors.toSet());
        shown = tickets;
        keyed.show(tickets);
    }

    private void update(TicketListRow row, ListedTicket ticket) {
        place.ifPresent(here -> row.show(ticket, here, !inView.contains(ticket.id())));
    }

    private static List<ListedTicket> joined(List<ListedTicket> first, List<ListedTicket> then) {
        var known = first.stream().map(ListedTicket::id).toList();
        var all = new ArrayList<>(first);
        then.stream().filter(ticket -> !known.contains(ticket.id())).forEach(all::add);
        return all;
    }
}
