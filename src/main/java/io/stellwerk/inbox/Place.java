package io.stellwerk.inbox;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketView;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where somebody is in the help desk, as its address says it: the view, the words searched for, the open ticket. */
record Place(TicketView view, String words, Optional<TicketId> ticket) {

    static final String ROUTE = "helpdesk";
    static final String VIEW = "view";
    static final String NUMBER = "number";
    private static final String WORDS = "q";

    /** Empty when the address names a view or ticket that cannot exist. */
    static Optional<Place> of(RouteParameters route, QueryParameters query, TicketView usual) {
        var words = query.getSingleParameter(WORDS).orElse("").strip();
        var number = route.get(NUMBER);
        if (number.isPresent()) {
            var view =
                    query.getSingleParameter(VIEW).flatMap(TicketView::bySlug).orElse(usual);
            return number.flatMap(Place::ticket).map(ticket -> new Place(view, words, Optional.of(ticket)));
        }
        return route.get(VIEW).flatMap(TicketView::bySlug).map(view -> new Place(view, words, Optional.empty()));
    }

    static String href(TicketView view) {
        return new Place(view, "", Optional.empty()).href();
    }

    /** A ticket in whatever view one was last. */
    static String ticketHref(TicketId ticket) {
        return ROUTE + "/ticket/" + ticket.value();
    }

    Place opened(TicketId wanted) {
        return new Place(view, words, Optional.of(wanted));
    }

    Place list() {
        return new Place(view, words, Optional.empty());
    }

    Place withoutWords() {
        return new Place(view, "", ticket);
    }

    boolean listsTheSameAs(Place other) {
        return view == other.view && words.equals(other.words);
    }

    String href() {
        var query = query().getQueryString();
        return path() + (query.isEmpty() ? "" : "?" + query);
    }

    private String path() {
        return ticket.map(Place::ticketHref).orElse(ROUTE + "/" + view.slug());
    }

    private QueryParameters query() {
        Map<String, String> parameters = new HashMap<>();
        ticket.ifPresent(any -> parameters.put(VIEW, view.slug()));
        if (!words.isEmpty()) {
            parameters.put(WORDS, words);
        }
        return QueryParameters.simple(parameters);
    }

    private static Optional<TicketId> ticket(String number) {
        return number.matches("\\d{1,18}") ? Optional.of(new TicketId(Long.parseLong(number))) : Optional.empty();
    }
}
