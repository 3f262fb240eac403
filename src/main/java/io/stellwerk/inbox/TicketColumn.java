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
import java.text.NumberFormat;
import java.util.List;

/** The list of a view: its name and count, the words searched for, the tickets or what will appear here. */
class TicketColumn extends Composite<Section> {

    private final H1 title = new H1();
    private final Span count = new Span();
    private final Div words = new Div();
    private final TicketList list;
    private final Div empty = new Div();

    TicketColumn(Runnable onMore) {
        list = new TicketList(onMore);
        getContent().addClassName("sw-tickets");
        getContent().setAriaLabel(getTranslation("inbox.list"));
        count.addClassNames("count", "sw-number");
        words.addClassName("sw-searched");
        empty.addClassName("nothing");
        var line = new Div(title, count);
        line.addClassName("line");
        getContent().add(new Header(line, words), list, empty);
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
        title.setText(Words.view(place.view(), this));
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
}
