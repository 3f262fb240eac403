package io.stellwerk.inbox;

import io.stellwerk.tickets.BulkChange;
import io.stellwerk.tickets.BulkTickets;
import io.stellwerk.tickets.TicketStatus;
import java.util.List;
import java.util.Optional;

/** Whoever begins what is to be done with the ticked tickets, and knows what one can choose. */
interface BulkOperator {

    /** What is ticked at this moment. */
    Optional<BulkTickets> chosen(Ticks ticks);

    void perform(BulkTickets tickets, BulkChange change);

    /** What a change does, such as "Mark as spam". */
    String words(BulkChange change);

    List<OwnerOption> owners();

    List<TicketStatus> statuses();

    /** Whether they may mark as spam and delete, and take that back. */
    boolean mayTidy();
}
