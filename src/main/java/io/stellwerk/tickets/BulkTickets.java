package io.stellwerk.tickets;

import java.time.Instant;
import java.util.Set;

/** The tickets of a change of many. */
public sealed interface BulkTickets {

    /** These, as far as they are the reader's to see. */
    record Chosen(Set<TicketId> tickets) implements BulkTickets {
        public Chosen {
            tickets = Set.copyOf(tickets);
        }
    }

    /**
     * All that a list had, also those nobody scrolled to.
     *
     * @param asOf when somebody was asked about them; what came later, or was written to since, they have not seen
     */
    record WholeList(TicketQuery query, Instant asOf) implements BulkTickets {
        public WholeList(TicketView view, TicketSearch search, Instant asOf) {
            this(TicketQuery.of(view).with(search), asOf);
        }
    }
}
