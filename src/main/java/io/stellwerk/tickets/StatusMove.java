package io.stellwerk.tickets;

import java.util.Optional;

/**
 * Tickets that follow their status, some at a time.
 *
 * @param instead the status they get, if theirs was deleted; else they are opened or closed as theirs is now
 */
public record StatusMove(TicketStatus status, Optional<TicketStatus> instead, long done, long tickets) {

    public long left() {
        return tickets - done;
    }
}
