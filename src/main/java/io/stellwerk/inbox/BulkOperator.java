package io.stellwerk.inbox;

import io.stellwerk.tickets.BulkChange;

/** Whoever begins what is to be done with the ticked tickets. */
interface BulkOperator {
    void perform(Ticks selection, BulkChange change);
}
