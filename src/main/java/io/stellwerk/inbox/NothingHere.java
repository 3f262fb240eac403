package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.base.ui.EmptyState;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.tickets.TicketFilter;
import io.stellwerk.tickets.TicketView;
import java.util.Optional;
import java.util.function.Function;

/** What stands where a list has no ticket: why, and what to do about it. */
class NothingHere extends Composite<Div> {

    static final String BY_ROLE = "inbox.empty.by-role";

    private final Function<TicketView, String> why;
    private final SearchLine words;
    private transient Optional<Place> shown = Optional.empty();
    private String reason = "";

    /** @param why the words for a view without tickets, which go by why there are none */
    NothingHere(Function<TicketView, String> why, SearchLine words) {
        this.why = why;
        this.words = words;
        getContent().addClassName("nothing");
    }

    /** Said anew only when it is something else, so that nobody loses their place in it. */
    void show(Place place) {
        var now = why.apply(place.view());
        if (!shown.equals(Optional.of(place)) || !reason.equals(now)) {
            shown = Optional.of(place);
            reason = now;
            getContent().removeAll();
            getContent().add(nothing(place));
        }
    }

    /** Whether the reader's role hides every ticket from them. */
    boolean isByRole() {
        return reason.equals(BY_ROLE);
    }

    private EmptyState nothing(Place place) {
        if (isByRole()) {
            return byRole();
        }
        if (!place.cut().filter().isEmpty()) {
            return filteredAway(place);
        }
        return place.words().isEmpty()
                ? new EmptyState(Icon.INBOX, getTranslation(reason), getTranslation(reason + ".help"))
                : notFound(place);
    }

    /** For those whose role hides every ticket from them. */
    static EmptyState byRole() {
        return new EmptyState(Icon.LOCK, I18NProvider.translate(BY_ROLE), I18NProvider.translate(BY_ROLE + ".help"));
    }

    private EmptyState notFound(Place place) {
        var nothing = new EmptyState(
                Icon.SEARCH,
                getTranslation("inbox.empty.search", place.words()),
                getTranslation("inbox.empty.search.help"));
        words.everywhere(place).ifPresent(nothing::with);
        return nothing;
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
