package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.Numbers;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.tickets.TicketView;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands above a list: its name and count, how it is laid out, the words searched for and what that left out. */
class ListHead extends Composite<Header> {

    private final H1 title = new H1();
    private final Span count = new Span();
    private final LayoutSwitch layouts;
    private final ViewMenu menu;
    private final Div about = new Div();
    private final SearchLine words;
    private final Div partial = new Div();
    private final Div misread = new Div();
    private long tickets;

    ListHead(LayoutSwitch layouts, ViewMenu menu, SearchLine words) {
        this.layouts = layouts;
        this.menu = menu;
        this.words = words;
        count.addClassNames("count", "sw-number");
        partial.addClassName("sw-partial");
        about.addClassName("sw-about");
        about.setText(getTranslation("inbox.view.customer-agent.about"));
        var line = new Div(title, count, layouts, menu);
        line.addClassName("line");
        getContent().add(line, about, words, partial, misread);
    }

    void show(Place place, Set<LeftOut> leftOut) {
        call(place);
        about.setVisible(place.view() == TicketView.CUSTOMER_AGENT);
        count.setVisible(place.words().isEmpty());
        say(leftOut);
        select(place);
    }

    /** The same list has this name now, and its links lead there. */
    void call(Place place) {
        title.setText(Words.list(place));
        words.show(place);
    }

    void tell(Misread now) {
        misread.removeAll();
        misread.setVisible(!now.isNothing());
        if (misread.isVisible()) {
            misread.add(new Notice(now.words(), Meaning.WARNING));
        }
    }

    /** Another ticket of the same list. */
    void select(Place place) {
        menu.show(place);
        layouts.show(place);
    }

    void count(long now) {
        tickets = now;
        count.setText(Numbers.whole(tickets));
    }

    /** How many tickets the list has; nobody counts what a search finds. */
    OptionalLong counted() {
        return count.isVisible() ? OptionalLong.of(tickets) : OptionalLong.empty();
    }

    private void say(Set<LeftOut> leftOut) {
        partial.setVisible(!leftOut.isEmpty());
        partial.setText(leftOut.stream()
                .sorted()
                .map(what -> getTranslation("inbox.search.left-out." + Words.key(what), Listing.CONTACTS_SEARCHED))
                .collect(Collectors.joining(" ")));
    }
}
