package io.stellwerk.tickets;

import org.springframework.stereotype.Component;

/** Where tickets stand, to be restored when a message is taken back. */
@Component
class Standings {

    private final StatusRows statuses;
    private final TicketRows tickets;

    Standings(StatusRows statuses, TicketRows tickets) {
        this.statuses = statuses;
        this.tickets = tickets;
    }

    /** Of a ticket that the caller holds. */
    HeldMessages.Standing of(TicketId ticket) {
        return HeldMessages.Standing.of(statuses.of(ticket).id(), tickets.lastActivity(ticket));
    }
}
