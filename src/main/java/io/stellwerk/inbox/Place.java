package io.stellwerk.inbox;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import io.stellwerk.tickets.CustomView;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketQuery;
import io.stellwerk.tickets.TicketSearch;
import io.stellwerk.tickets.TicketView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where somebody is in the help desk, as its address says it: the view, the words searched for, how it is laid out, what
 * was chosen of it, the open ticket. The view of one that somebody made is the one it is made from. Where nothing is said
 * of the layout it is that of the window, or in a new one the one its reader used last.
 */
record Place(TicketView view, String words, Optional<Layout> laidOut, Cut cut, Optional<TicketId> ticket) {

    static final String ROUTE = "helpdesk";
    static final String VIEW = "view";
    static final String NUMBER = "number";
    private static final String WORDS = "q";
    private static final String CUSTOM = "custom-";
    static final String LAYOUT = "layout";

    /** As everybody has it, laid out as its reader likes it. */
    Place(TicketView view) {
        this(view, "", Optional.empty(), Cut.NOTHING, Optional.empty());
    }

    /** Empty when the address names a view or ticket that cannot exist. */
    static Optional<Place> of(
            RouteParameters route, QueryParameters query, TicketView usual, List<CustomView> customViews) {
        var number = route.get(NUMBER);
        if (number.isPresent()) {
            var list = query.getSingleParameter(VIEW)
                    .flatMap(key -> list(key, query, customViews))
                    .orElseGet(() -> standard(usual, query));
            return number.flatMap(Place::ticket).map(list::opened);
        }
        return route.get(VIEW).flatMap(key -> list(key, query, customViews));
    }

    static Optional<Place> list(String key, QueryParameters query, List<CustomView> customViews) {
        return TicketView.bySlug(key)
                .map(view -> standard(view, query))
                .or(() -> customViews.stream()
                        .filter(view -> key(view).equals(key))
                        .findFirst()
                        .map(view -> new Place(
                                view.settings().base(),
                                words(query),
                                layout(query),
                                Cut.of(Optional.of(view), query.getParameters()),
                                Optional.empty())));
    }

    private static Place standard(TicketView view, QueryParameters query) {
        return new Place(
                view, words(query), layout(query), Cut.of(Optional.empty(), query.getParameters()), Optional.empty());
    }

    private static Optional<Layout> layout(QueryParameters query) {
        return query.getSingleParameter(LAYOUT).flatMap(Layout::bySlug);
    }

    private static String words(QueryParameters query) {
        return query.getSingleParameter(WORDS).orElse("").strip();
    }

    static String href(TicketView view) {
        return new Place(view).href();
    }

    /** A ticket in whatever view one was last. */
    static String ticketHref(TicketId ticket) {
        return ROUTE + "/ticket/" + ticket.value();
    }

    static Place of(CustomView view) {
        return new Place(view.settings().base(), "", Optional.empty(), Cut.of(view), Optional.empty());
    }

    static String key(CustomView view) {
        return CUSTOM + view.id().value();
    }

    /** The name of the list in addresses. */
    String key() {
        return cut.custom().map(Place::key).orElseGet(view::slug);
    }

    Place opened(TicketId wanted) {
        return new Place(view, words, laidOut, cut, Optional.of(wanted));
    }

    Place list() {
        return new Place(view, words, laidOut, cut, Optional.empty());
    }

    Place withoutWords() {
        return new Place(view, "", laidOut, cut, ticket);
    }

    Place laidOut(Layout wanted) {
        return new Place(view, words, Optional.of(wanted), cut, ticket);
    }

    Layout layout() {
        return laidOut.orElse(Layout.SPLIT);
    }

    Place with(Cut wanted) {
        return new Place(view, words, laidOut, wanted, ticket);
    }

    /** The same of another view, for those who may not look at this one. */
    Place in(TicketView other) {
        return new Place(other, words, laidOut, Cut.NOTHING, ticket);
    }

    /**
     * After somebody changed the view that is shown.
     *
     * @param now empty when it is not there any more: what it listed stays, only without its name
     */
    Place renewed(Optional<CustomView> now) {
        var base = now.map(custom -> custom.settings().base()).orElse(view);
        return new Place(base, words, laidOut, cut.renewed(now), ticket);
    }

    /** Another view is another list, though the same may be in it. */
    boolean listsTheSameAs(Place other) {
        return key().equals(other.key()) && showsTheSameAs(other);
    }

    /** Whether the same is shown of the same tickets in the same order, whatever the view is called. */
    boolean showsTheSameAs(Place other) {
        return view == other.view
                && layout() == other.layout()
                && words.equals(other.words)
                && cut.filter().equals(other.cut.filter())
                && cut.sort() == other.cut.sort()
                && columns().equals(other.columns());
    }

    /** Only the table has some. */
    private Optional<Columns> columns() {
        return Optional.of(Columns.of(cut)).filter(any -> layout() == Layout.TABLE);
    }

    TicketQuery query(TicketSearch search) {
        return new TicketQuery(view, cut.filter(), search, cut.sort());
    }

    /** As {@link #href}, with what is ticked. */
    String href(Ticked ticked) {
        return ticked.parameter()
                .map(parameter -> href() + (href().contains("?") ? "&" : "?") + parameter)
                .orElseGet(this::href);
    }

    String href() {
        var query = query().getQueryString();
        return path() + (query.isEmpty() ? "" : "?" + query);
    }

    void go(UI ui) {
        ui.navigate(path(), query());
    }

    /** Instead of where somebody was about to come. */
    void forward(BeforeEvent event) {
        event.forwardTo(path(), query());
    }

    private String path() {
        return ticket.map(Place::ticketHref).orElseGet(() -> ROUTE + "/" + key());
    }

    private QueryParameters query() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        ticket.ifPresent(any -> parameters.put(VIEW, List.of(key())));
        if (!words.isEmpty()) {
            parameters.put(WORDS, List.of(words));
        }
        laidOut.ifPresent(layout -> parameters.put(LAYOUT, List.of(layout.slug())));
        parameters.putAll(cut.parameters());
        return new QueryParameters(parameters);
    }

    static Optional<TicketId> ticket(String number) {
        return number.matches("\\d{1,18}") ? Optional.of(new TicketId(Long.parseLong(number))) : Optional.empty();
    }
}
