package io.stellwerk.inbox;

import io.stellwerk.base.Retried;
import io.stellwerk.channels.email.Outbox;
import io.stellwerk.tickets.Mentions;
import io.stellwerk.tickets.TakingBack;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.Tickets;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Carries out what somebody does with a ticket. */
@Service
@Retried
class TicketActions {

    private final Tickets tickets;
    private final Outbox outbox;
    private final TakingBack takingBack;
    private final Forwarding forwarding;
    private final Mentions mentions;

    TicketActions(Tickets tickets, Outbox outbox, TakingBack takingBack, Forwarding forwarding, Mentions mentions) {
        this.tickets = tickets;
        this.outbox = outbox;
        this.takingBack = takingBack;
        this.forwarding = forwarding;
        this.mentions = mentions;
    }

    /** @throws org.springframework.security.access.AccessDeniedException when the ticket is not theirs to edit */
    @PreAuthorize("isAuthenticated()")
    public void perform(TicketId ticket, TicketAction action) {
        switch (action) {
            case TicketAction.Assign assign -> tickets.assign(ticket, assign.owner());
            case TicketAction.Unassign nobody -> tickets.unassign(ticket);
            case TicketAction.LeaveToTeam left -> tickets.leaveToTeam(ticket, left.team());
            case TicketAction.RouteAgain again -> tickets.routeAgain(ticket);
            case TicketAction.Close done -> tickets.close(ticket);
            case TicketAction.Reopen again -> tickets.reopen(ticket);
            case TicketAction.SendAgain again -> outbox.retry(ticket, again.message());
            case TicketAction.TakeBack back -> takingBack.takeBack(ticket, back.message());
            case TicketAction.Forward forward -> forwarding.begin(ticket, forward.message());
            case TicketAction.ReadMentions read -> mentions.read(ticket);
        }
    }
}
