package io.stellwerk.tickets;

/** A ticket of a change of many: what it had before and after, as its facet reads it. */
record BulkTicket(TicketId id, BulkOutcome outcome, String before, String after) {

    BulkTicket with(BulkOutcome now) {
        return new BulkTicket(id, now, before, after);
    }
}
