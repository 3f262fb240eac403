package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.stellwerk.tickets.TicketView;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The views at the left, each with its count. */
class ViewNav extends Composite<Nav> {

    private final Map<TicketView, ViewLink> links = new EnumMap<>(TicketView.class);

    ViewNav(List<TicketView> views) {
        getContent().addClassName("sw-views");
        getContent().setAriaLabel(getTranslation("inbox.views"));
        var title = new Span(getTranslation("inbox.views"));
        title.addClassName("title");
        title.getElement().setAttribute("aria-hidden", "true");
        var list = new UnorderedList();
        views.forEach(view -> list.add(new ListItem(link(view))));
        getContent().add(title, list);
    }

    void show(Map<TicketView, Long> counts, TicketView current) {
        links.forEach((view, link) -> link.show(counts.getOrDefault(view, 0L), view == current));
    }

    private ViewLink link(TicketView view) {
        return links.computeIfAbsent(view, ViewLink::new);
    }
}
