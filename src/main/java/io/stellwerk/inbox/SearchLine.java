package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.tickets.TicketView;
import java.util.Optional;
import java.util.function.Supplier;

/** What is searched for in the list below, with the way out and to where else it may be. */
class SearchLine extends Composite<Div> {

    private final Supplier<TicketView> widest;
    private transient Optional<Place> shown = Optional.empty();

    /** @param widest the view with everything that the reader may search */
    SearchLine(Supplier<TicketView> widest) {
        this.widest = widest;
        getContent().addClassName("sw-searched");
    }

    void show(Place place) {
        if (!shown.equals(Optional.of(place))) {
            shown = Optional.of(place);
            setVisible(!place.words().isEmpty());
            getContent().removeAll();
            if (isVisible()) {
                getContent().add(chip(place));
                everywhere(place).ifPresent(getContent()::add);
                getContent().add(amongContacts(place));
            }
        }
    }

    /** Leads to the same search in all tickets, or all that are open, unless it is that already. */
    Optional<Anchor> everywhere(Place place) {
        var all = place.in(widest.get()).list();
        return Optional.of(all)
                .filter(other -> !other.listsTheSameAs(place))
                .map(other -> link(
                        other.href(),
                        getTranslation("inbox.search.everywhere." + other.view().slug())));
    }

    private Anchor amongContacts(Place place) {
        var query = QueryParameters.of("q", place.words()).getQueryString();
        return link(ContactsView.ROUTE + "?" + query, getTranslation("inbox.search.contacts"));
    }

    private Div chip(Place place) {
        var clear = Links.to(place.withoutWords().href());
        clear.add(Icon.CLOSE.small());
        clear.setAriaLabel(getTranslation("inbox.search.clear"));
        clear.setTitle(getTranslation("inbox.search.clear"));
        var chip = new Div(new Span(getTranslation("inbox.search.words", place.words())), clear);
        chip.addClassName("words");
        return chip;
    }

    private static Anchor link(String href, String words) {
        var link = Links.to(href);
        link.setText(words);
        return link;
    }
}
