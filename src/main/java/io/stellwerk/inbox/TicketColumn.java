package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.tickets.TicketFilter;
import java.text.NumberFormat;
import java.util.List;

/** The list of a view: its name and count, the words searched for, the tickets or what will appear here. */
class TicketColumn extends Composite<Section> {

    private final H1 title = new H1();
    private final Span count = new Span();
    private final FilterBar filters;
    private final ViewMenu menu;
    private final Div words = new Div();
    private final TicketList list;
    private final Div empty = new Div();

    TicketColumn(FilterBar filters, ViewMenu menu, Runnable onMore) {
        this.filters = filters;
        this.menu = menu;
        list = new TicketList(onMore);
        getContent().addClassName("sw-tickets");
        getContent().setAriaLabel(getTranslation("inbox.list"));
        count.addClassNames("count", "sw-number");
        words.addClassName("sw-searched");
        empty.addClassName("nothing");
        var line = new Div(title, count, menu);
        line.addClassName("line");
        getContent().add(new Header(line, words), filters, list, empty);
    }

    /** Shows another list from its beginning. */
    void begin(Place place, ListPage page, long tickets) {
        list.begin();
        count(tickets);
        show(place, page);
    }

    void count(long tickets) {
        count.setText(NumberFormat.getIntegerInstance(getLocale()).format(tickets));
    }

    /** Shows the same list as it is now. */
    void show(Place place, ListPage page) {
        title.setText(Words.list(place));
        menu.show(place);
        filters.show(place);
        count.setVisible(place.words().isEmpty());
        words.setVisible(!place.words().isEmpty());
        words.removeAll();
        words.add(searched(place));
        list.show(place, page);
        list.setVisible(!list.isEmpty());
        empty.setVisible(list.isEmpty());
        empty.removeAll();
        empty.add(nothing(place));
    }

    void append(Place place, ListPage page) {
        list.append(place, page);
    }

    void select(Place place) {
        menu.show(place);
        filters.show(place);
        list.select(place);
    }

    boolean hasMore() {
        return list.hasMore();
    }

    List<ListedTicket> tickets() {
        return list.tickets();
    }

    private Component[] searched(Place place) {
        var clear = Links.to(place.withoutWords().href());
        clear.add(Icon.CLOSE.small());
        clear.setAriaLabel(getTranslation("inbox.search.clear"));
        clear.setTitle(getTranslation("inbox.search.clear"));
        return new Component[] {new Span(getTranslation("inbox.search.words", place.words())), clear};
    }

    private EmptyState nothing(Place place) {
        if (!place.cut().filter().isEmpty()) {
            return filteredAway(place);
        }
        return place.words().isEmpty()
                ? new EmptyState(
                        Icon.INBOX,
                        getTranslation("inbox.empty." + place.view().slug()),
                        getTranslation("inbox.empty." + place.view().slug() + ".help"))
                : new EmptyState(
                        Icon.SEARCH,
                        getTranslation("inbox.empty.search", place.words()),
                        getTranslation("inbox.empty.search.help"));
    }

    /** There may be tickets that the filter does not let pass. */
    private EmptyState filteredAway(Place place) {
        var all = Links.to(place.with(place.cut().with(TicketFilter.NOTHING)).href());
        all.setText(getTranslation("inbox.filter.clear"));
        return new EmptyState(
                        Icon.FILTER,
                        getTranslation("inbox.empty.filtered"),
                        getTranslation("inbox.empty.filtered.help"))
                .with(all);
    }
}
