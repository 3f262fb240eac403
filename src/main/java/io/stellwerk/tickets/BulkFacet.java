package io.stellwerk.tickets;

/** A side of a ticket that changes of many can change and take back. */
interface BulkFacet {

    /** This side as text, with something that differs after each later change. Nobody else changes it meanwhile. */
    String read(TicketId ticket);

    /** Whether they may take back a change of this side at all, of whatever ticket. */
    default boolean mayRestore() {
        return true;
    }

    /** Makes it as it was, unless it is no longer as it was after. */
    boolean restore(TicketId ticket, String before, String after);
}
