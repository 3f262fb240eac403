package io.stellwerk.inbox;

/** Whoever carries out what is done with the open ticket. */
interface Operator {

    /** @return whether it worked; if not, the reader was told */
    boolean perform(TicketAction action);
}
