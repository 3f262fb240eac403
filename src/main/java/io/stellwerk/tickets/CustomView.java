package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;

/**
 * A view that somebody made.
 *
 * @param editable whether the reader may change and delete it
 */
public record CustomView(ViewId id, ViewSettings settings, UserId owner, boolean editable, long version) {

    public String name() {
        return settings.name();
    }

    public TicketQuery query() {
        return new TicketQuery(settings.base(), settings.filter(), TicketSearch.NOTHING, settings.sort());
    }
}
