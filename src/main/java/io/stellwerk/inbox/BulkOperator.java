package io.stellwerk.inbox;

import io.stellwerk.tickets.BulkChange;
import io.stellwerk.tickets.TicketStatus;
import java.util.List;

/** Whoever begins what is to be done with the ticked tickets, and knows what one can choose. */
interface BulkOperator {

    void perform(Ticks ticks, BulkChange change);

    /** What a change does, such as "Mark as spam". */
    String words(BulkChange change);

    List<OwnerOption> owners();

    List<TicketStatus> statuses();

    /** Whether they may mark as spam and delete, and take that back. */
    boolean mayTidy();
}
