package io.stellwerk.inbox;

import io.stellwerk.base.Retried;
import io.stellwerk.channels.email.Outbox;
import io.stellwerk.tickets.ClaimResult;
import io.stellwerk.tickets.Mentions;
import io.stellwerk.tickets.TakingBack;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketLabels;
import io.stellwerk.tickets.Tickets;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Carries out what somebody does with a ticket. */
@Service
@Retried
class TicketActions {

    private final Tickets tickets;
    private final TicketLabels labels;
    private final Outbox outbox;
    private final Tidying tidying;
    private final TakingBack takingBack;
    private final Forwarding forwarding;
    private final Mentions mentions;

    TicketActions(
            Tickets tickets,
            TicketLabels labels,
            Outbox outbox,
            Tidying tidying,
            TakingBack takingBack,
            Forwarding forwarding,
            Mentions mentions) {
        this.labels = labels;
        this.tickets = tickets;
        this.outbox = outbox;
        this.takingBack = takingBack;
        this.forwarding = forwarding;
        this.mentions = mentions;
        this.tidying = tidying;
    }

    /**
     * @throws org.springframework.security.access.AccessDeniedException when the ticket is not theirs to edit
     * @throws TooLate when it is not possible any more
     */
    @PreAuthorize("isAuthenticated()")
    public void perform(TicketId ticket, TicketAction action) {
        switch (action) {
            case TicketAction.Assign assign -> TooLate.unlessClaimed(tickets.assign(ticket, assign.owner()));
            case TicketAction.Unassign nobody -> tickets.unassign(ticket);
            case TicketAction.LeaveToTeam left -> TooLate.unlessClaimed(tickets.leaveToTeam(ticket, left.team()));
            case TicketAction.RouteAgain again ->
                TooLate.unless(tickets.routeAgain(ticket) != ClaimResult.LOST, TooLate.Reason.CLOSED_FOR_RULES);
            case TicketAction.Close done -> tickets.close(ticket);
            case TicketAction.Reopen again -> tickets.reopen(ticket);
            case TicketAction.ChangeStatus to ->
                TooLate.unless(tickets.changeStatus(ticket, to.status()), TooLate.Reason.STATUS_GONE);
            case TicketAction.Prioritise how -> labels.prioritise(ticket, how.priority());
            case TicketAction.Categorise about ->
                TooLate.unless(labels.categorise(ticket, about.category()), TooLate.Reason.CATEGORY_GONE);
            case TicketAction.Stick stick -> labels.tag(ticket, stick.tag());
            case TicketAction.Unstick unstick -> labels.untag(ticket, unstick.tag());
            case TicketAction.Tidy tidy -> tidying.perform(ticket, tidy);
            case TicketAction.SendAgain again -> outbox.retry(ticket, again.message());
            case TicketAction.TakeBack back ->
                TooLate.unless(takingBack.takeBack(ticket, back.message()).isPresent(), TooLate.Reason.HAS_LEFT);
            case TicketAction.Forward forward -> forwarding.begin(ticket, forward.message());
            case TicketAction.ReadMentions read -> mentions.read(ticket);
        }
    }
}
