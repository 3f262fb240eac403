package io.stellwerk.inbox;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import io.stellwerk.tickets.CustomView;
import io.stellwerk.tickets.TicketFilter;
import io.stellwerk.tickets.TicketSort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an address says of a list and nobody understands, because it was changed by hand or names what is gone.
 *
 * @param names the messages that name what it is about
 */
record Misread(List<String> names) {

    static final Misread NOTHING = new Misread(List.of());

    static Misread of(RouteParameters route, QueryParameters query, List<CustomView> customViews) {
        var names = new ArrayList<String>();
        route.get(Place.NUMBER)
                .flatMap(ticket -> said(query, Place.VIEW))
                .filter(view -> Place.list(view, query, customViews).isEmpty())
                .ifPresent(gone -> names.add("inbox.views.menu"));
        said(query, Place.LAYOUT)
                .filter(layout -> Layout.bySlug(layout).isEmpty())
                .ifPresent(unknown -> names.add("inbox.layout"));
        TicketFilter.misread(query.getParameters()).forEach(field -> names.add("inbox.filter." + field.parameter()));
        said(query, Cut.SORT)
                .filter(sort -> TicketSort.of(sort).isEmpty())
                .ifPresent(unknown -> names.add("inbox.sort"));
        return new Misread(names);
    }

    private static Optional<String> said(QueryParameters query, String parameter) {
        return query.getSingleParameter(parameter).filter(value -> !value.isBlank());
    }

    boolean isNothing() {
        return names.isEmpty();
    }

    /** A sentence about it. */
    String words() {
        return I18NProvider.translate(
                "inbox.misread", names.stream().map(I18NProvider::translate).collect(Collectors.joining(", ")));
    }
}
