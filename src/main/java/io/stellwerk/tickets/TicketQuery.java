package io.stellwerk.tickets;

/** Which tickets a list shows, and in which order; always narrowed down to what its reader may see. */
public record TicketQuery(TicketView view, TicketFilter filter, TicketSearch search, TicketSort sort) {

    public static TicketQuery of(TicketView view) {
        return new TicketQuery(view, TicketFilter.NOTHING, TicketSearch.NOTHING, TicketSort.LAST_ACTIVITY);
    }

    public TicketQuery with(TicketSearch wanted) {
        return new TicketQuery(view, filter, wanted, sort);
    }

    /** A view as everybody has it, without anything added. */
    public boolean isPlain() {
        return filter.isEmpty() && sort == TicketSort.LAST_ACTIVITY;
    }
}
