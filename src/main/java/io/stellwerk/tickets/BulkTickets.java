package io.stellwerk.tickets;

import java.util.Set;

/** The tickets of a change of many. */
public sealed interface BulkTickets {

    /** These, as far as they are the reader's to see. */
    record Chosen(Set<TicketId> tickets) implements BulkTickets {
        public Chosen {
            tickets = Set.copyOf(tickets);
        }
    }

    /** All that a list has at the moment in which the change begins, also those nobody scrolled to. */
    record WholeList(TicketQuery query) implements BulkTickets {
        public WholeList(TicketView view, TicketSearch search) {
            this(TicketQuery.of(view).with(search));
        }
    }
}
