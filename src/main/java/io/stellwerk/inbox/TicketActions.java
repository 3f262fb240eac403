package io.stellwerk.inbox;

import io.stellwerk.base.Retried;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.channels.email.Outbox;
import io.stellwerk.tickets.Drafts;
import io.stellwerk.tickets.MessageKind;
import io.stellwerk.tickets.TicketId;
import io.stellwerk.tickets.TicketLabels;
import io.stellwerk.tickets.Tickets;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Carries out what somebody does with a ticket; a message and its draft change together. */
@Service
@Retried
class TicketActions {

    private final Tickets tickets;
    private final TicketLabels labels;
    private final Drafts drafts;
    private final Outbox outbox;
    private final Tidying tidying;

    TicketActions(Tickets tickets, TicketLabels labels, Drafts drafts, Outbox outbox, Tidying tidying) {
        this.labels = labels;
        this.tickets = tickets;
        this.drafts = drafts;
        this.outbox = outbox;
        this.tidying = tidying;
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
            case TicketAction.ChangeStatus to -> tickets.changeStatus(ticket, to.status());
            case TicketAction.Prioritise how -> labels.prioritise(ticket, how.priority());
            case TicketAction.Categorise about -> labels.categorise(ticket, about.category());
            case TicketAction.Stick stick -> labels.tag(ticket, stick.tag());
            case TicketAction.Unstick unstick -> labels.untag(ticket, unstick.tag());
            case TicketAction.Draft draft -> drafts.save(ticket, draft.kind(), draft.text());
            case TicketAction.Reply reply -> reply(ticket, reply);
            case TicketAction.SendAgain again -> outbox.retry(ticket, again.message());
            case TicketAction.Note note -> note(ticket, note);
            case TicketAction.Tidy tidy -> tidying.perform(ticket, tidy);
        }
    }

    private void reply(TicketId ticket, TicketAction.Reply reply) {
        tickets.reply(ticket, SafeHtml.fromPlain(reply.text()));
        drafts.discard(ticket, MessageKind.TO_CUSTOMER);
        if (reply.thenClose()) {
            tickets.close(ticket);
        }
    }

    private void note(TicketId ticket, TicketAction.Note note) {
        tickets.note(ticket, SafeHtml.fromPlain(note.text()));
        drafts.discard(ticket, MessageKind.NOTE);
    }
}
