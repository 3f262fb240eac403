package io.stellwerk.inbox;

import io.stellwerk.tickets.CustomView;
import io.stellwerk.tickets.TicketView;
import java.util.Optional;

/** A view at the left: one that everybody has, or one that somebody made. */
record NavEntry(TicketView view, Optional<CustomView> custom) {

    static NavEntry of(TicketView view) {
        return new NavEntry(view, Optional.empty());
    }

    static NavEntry of(CustomView view) {
        return new NavEntry(view.settings().base(), Optional.of(view));
    }

    /** Its name in addresses. */
    String key() {
        return place().key();
    }

    String name() {
        return Words.list(place());
    }

    Place place() {
        return custom.map(Place::of).orElseGet(() -> new Place(view));
    }
}
