package io.stellwerk.inbox;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketView;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where somebody is in the help desk, as its address says it: the view, the words searched for, how it is laid out, the open ticket. */
record Place(TicketView view, String words, Layout layout, Optional<TicketId> ticket) {

    static final String ROUTE = "helpdesk";
    static final String VIEW = "view";
    static final String NUMBER = "number";
    private static final String WORDS = "q";
    private static final String LAYOUT = "layout";
    private static final String TICKED = "selected";
    private static final int FEW = 20;

    /** Empty when the address names a view or ticket that cannot exist. */
    static Optional<Place> of(RouteParameters route, QueryParameters query, TicketView usual, Layout habit) {
        var words = query.getSingleParameter(WORDS).orElse("").strip();
        var layout = query.getSingleParameter(LAYOUT).flatMap(Layout::bySlug).orElse(habit);
        var number = route.get(NUMBER);
        if (number.isPresent()) {
            var view =
                    query.getSingleParameter(VIEW).flatMap(TicketView::bySlug).orElse(usual);
            return number.flatMap(Place::ticket).map(ticket -> new Place(view, words, layout, Optional.of(ticket)));
        }
        return route.get(VIEW)
                .flatMap(TicketView::bySlug)
                .map(view -> new Place(view, words, layout, Optional.empty()));
    }

    static String href(TicketView view) {
        return new Place(view, "", Layout.SPLIT, Optional.empty()).href();
    }

    Place opened(TicketId wanted) {
        return new Place(view, words, layout, Optional.of(wanted));
    }

    Place list() {
        return new Place(view, words, layout, Optional.empty());
    }

    Place withoutWords() {
        return new Place(view, "", layout, ticket);
    }

    Place laidOut(Layout wanted) {
        return new Place(view, words, wanted, ticket);
    }

    boolean listsTheSameAs(Place other) {
        return view == other.view && layout == other.layout && words.equals(other.words);
    }

    /** What is ticked as the address says it; an address does not bear many. */
    static Set<TicketId> ticked(QueryParameters query) {
        return Arrays.stream(query.getSingleParameter(TICKED).orElse("").split(",", -1))
                .limit(FEW)
                .flatMap(number -> ticket(number).stream())
                .collect(Collectors.toSet());
    }

    /** As {@link #href}, with the tickets that are ticked if those are few. */
    String href(Set<TicketId> ticked) {
        var numbers = ticked.stream().map(TicketId::value).sorted().map(String::valueOf);
        return ticked.isEmpty() || ticked.size() > FEW
                ? href()
                : href() + (href().contains("?") ? "&" : "?") + TICKED + "=" + numbers.collect(Collectors.joining(","));
    }

    String href() {
        var query = query().getQueryString();
        return path() + (query.isEmpty() ? "" : "?" + query);
    }

    private String path() {
        return ticket.map(number -> ROUTE + "/ticket/" + number.value()).orElse(ROUTE + "/" + view.slug());
    }

    private QueryParameters query() {
        Map<String, String> parameters = new HashMap<>();
        ticket.ifPresent(any -> parameters.put(VIEW, view.slug()));
        if (!words.isEmpty()) {
            parameters.put(WORDS, words);
        }
        if (layout != Layout.SPLIT) {
            parameters.put(LAYOUT, layout.slug());
        }
        return QueryParameters.simple(parameters);
    }

    private static Optional<TicketId> ticket(String number) {
        return number.matches("\\d{1,18}") ? Optional.of(new TicketId(Long.parseLong(number))) : Optional.empty();
    }
}
