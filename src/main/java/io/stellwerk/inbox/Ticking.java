package io.stellwerk.inbox;

import io.stellwerk.tickets.TicketId;

/** Whoever knows what is ticked. */
interface Ticking {

    /** Where nothing can be ticked. */
    Ticking NOTHING = new Ticking() {
        @Override
        public boolean isPossible() {
            return false;
        }

        @Override
        public boolean isTicked(TicketId ticket) {
            return false;
        }

        @Override
        public void tick(TicketId ticket, boolean on, boolean range) {
            throw new IllegalStateException("There is nothing to tick");
        }
    };

    default boolean isPossible() {
        return true;
    }

    boolean isTicked(TicketId ticket);

    /** @param range also all between this one and the one before it */
    void tick(TicketId ticket, boolean on, boolean range);
}
