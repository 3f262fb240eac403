package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Retried;
import io.stellwerk.base.SafeHtml;
import io.stellwerk.base.Topic;
import io.stellwerk.base.WakeUps;
import io.stellwerk.team.TeamId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** What people, customers and rules do with one ticket, as long as no service of its own is for that. */
@Service
@Retried
public class Tickets {

    /** Woken when any ticket changed. */
    public static final Topic ALL = new Topic("tickets");

    private final TicketRows tickets;
    private final StatusChanges statusChanges;
    private final MessageRows messages;
    private final AttachmentRows attachments;
    private final AssignedTeams assignedTeams;
    private final Timeline timeline;
    private final Ownership ownership;
    private final Answers answers;
    private final ReplyAddresses replyAddresses;
    private final Workloads workloads;
    private final CustomerMessages customers;
    private final ShelfRows shelves;
    private final Scopes scopes;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final WakeUps wakeUps;
    private final Clock clock;

    Tickets(
            TicketRows tickets,
            StatusChanges statusChanges,
            MessageRows messages,
            AttachmentRows attachments,
            AssignedTeams assignedTeams,
            Timeline timeline,
            Ownership ownership,
            Answers answers,
            ReplyAddresses replyAddresses,
            Workloads workloads,
            CustomerMessages customers,
            ShelfRows shelves,
            Scopes scopes,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            WakeUps wakeUps,
            Clock clock) {
        this.tickets = tickets;
        this.statusChanges = statusChanges;
        this.messages = messages;
        this.attachments = attachments;
        this.assignedTeams = assignedTeams;
        this.timeline = timeline;
        this.ownership = ownership;
        this.answers = answers;
        this.replyAddresses = replyAddresses;
        this.workloads = workloads;
        this.customers = customers;
        this.shelves = shelves;
        this.scopes = scopes;
        this.currentUser = currentUser;
        this.events = events;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /** Woken when this ticket changed. */
    public static Topic topic(TicketId ticket) {
        return Topic.of("ticket", ticket.value());
    }

    /** Opens a ticket that nobody owns yet; routing hears of it through {@link TicketOpened}. */
    @Unrestricted("Incoming messages belong to nobody who is logged in")
    public Opened open(NewTicket fresh) {
        var opened = customers.open(fresh);
        events.publishEvent(new TicketOpened(opened.ticket(), fresh.channel(), clock.instant()));
        wake(opened.ticket());
        return opened;
    }

    /** The customer wrote again: waiting on us, and open again if it was closed; {@link Reopening} says whose it is then. */
    @Unrestricted("Incoming messages belong to nobody who is logged in")
    public MessageId customerReplied(TicketId ticket, CustomerText text) {
        return customers.add(ticket, text);
    }

    /**
     * Answers the customer; whoever answers a ticket without owner becomes its owner. Should the ticket be merged in this
     * moment, the answer goes to the one that is left.
     *
     * @throws AccessDeniedException when the ticket is not theirs to edit
     */
    @PreAuthorize("isAuthenticated()")
    public MessageId reply(TicketId asked, SafeHtml html) {
        workloads.lock(Set.of(currentUser.id()));
        var ticket = shelves.hold(asked).ticket();
        var facts = editable(ticket);
        answers.claim(ticket);
        var to = Recipients.only(replyAddresses.of(ticket, facts.contact()).address());
        var message = messages.fromAgent(ticket, currentUser.id(), html, to, clock.instant());
        answers.answered(ticket, html);
        events.publishEvent(new AgentReplied(ticket, message, facts.channel(), clock.instant()));
        wake(ticket);
        return message;
    }

    /** Writes something only colleagues see. */
    @PreAuthorize("isAuthenticated()")
    public MessageId note(TicketId asked, SafeHtml html) {
        var ticket = shelves.hold(asked).ticket();
        editable(ticket);
        var message = messages.note(ticket, currentUser.id(), html, clock.instant());
        wake(ticket);
        return message;
    }

    /** Gives the ticket to somebody, whatever their availability and capacity. */
    @PreAuthorize("isAuthenticated()")
    public ClaimResult assign(TicketId ticket, UserId owner) {
        return byHand(new Claim.Manual(ticket, owner));
    }

    /** Leaves the ticket to a team: nobody owns it, and of all teams only this one is assigned. */
    @PreAuthorize("isAuthenticated()")
    public ClaimResult leaveToTeam(TicketId ticket, TeamId team) {
        return byHand(new Claim.ToTeam(ticket, team));
    }

    /** Takes the owner away; the teams stay. */
    @PreAuthorize("isAuthenticated()")
    public ClaimResult unassign(TicketId ticket) {
        return byHand(new Claim.ToNobody(ticket));
    }

    /** Takes the owner away and lets the rule of the channel decide anew; lost when the ticket is closed. */
    @PreAuthorize("isAuthenticated()")
    public ClaimResult routeAgain(TicketId ticket) {
        return byHand(new Claim.RouteAgain(ticket));
    }

    private ClaimResult byHand(Claim claim) {
        workloads.lock(claim.owner().stream().toList());
        hold(claim.ticket());
        return ownership.claim(claim, Optional.of(currentUser.id()));
    }

    @PreAuthorize("isAuthenticated()")
    public void close(TicketId ticket) {
        hold(ticket);
        statusChanges.close(ticket);
    }

    @PreAuthorize("isAuthenticated()")
    public void reopen(TicketId ticket) {
        hold(ticket);
        statusChanges.reopen(ticket);
    }

    /**
     * Puts the ticket into a status by hand.
     *
     * @return whether there is that status; if not, nothing was changed
     */
    @PreAuthorize("isAuthenticated()")
    public boolean changeStatus(TicketId ticket, StatusId status) {
        hold(ticket);
        return statusChanges.change(ticket, status);
    }

    @Unrestricted("The outbox reads it without anybody logged in")
    public Optional<TicketSubject> subject(TicketId ticket) {
        return tickets.subject(ticket);
    }

    /** The ticket that a message belongs to, also after merging and splitting. */
    @Unrestricted("Messages come and go without anybody logged in")
    public Optional<TicketId> ticketOf(MessageId message) {
        return messages.ticketOf(message);
    }

    /** The messages of a ticket, oldest first, for the channel that delivers the next one. */
    @Unrestricted("The outbox reads it without anybody logged in")
    public List<ThreadEntry> thread(TicketId ticket) {
        return messages.thread(ticket);
    }

    /** A message for its channel to deliver, or to find its thread by. */
    @Unrestricted("The outbox reads it without anybody logged in")
    public Optional<ThreadEntry> message(TicketId ticket, MessageId message) {
        return thread(ticket).stream()
                .filter(entry -> entry.id().equals(message))
                .findFirst();
    }

    /** The ticket as its page shows it; empty when there is none or it is not theirs to see. */
    @PreAuthorize("isAuthenticated()")
    public Optional<TicketDetails> show(TicketId ticket) {
        return scopes.visible(ticket).map(row -> details(row, messages.thread(ticket)));
    }

    /** Whether there is such a ticket and it is theirs to see. */
    @PreAuthorize("isAuthenticated()")
    public boolean isVisible(TicketId ticket) {
        return scopes.visible(ticket).isPresent();
    }

    private TicketDetails details(TicketRow row, List<ThreadEntry> thread) {
        return new TicketDetails(
                row,
                assignedTeams.of(row.id()),
                thread,
                attachments.of(row.id()),
                timeline.of(row),
                replyAddresses.of(thread, row.contact()),
                scopes.mayEdit(row.id()));
    }

    /** The files of a message for its channel to deliver. */
    @Unrestricted("The outbox reads it without anybody logged in")
    public List<Attachment> files(TicketId ticket, MessageId message) {
        return attachments.of(ticket, message);
    }

    /** A file of a message; empty when there is none or its ticket is not theirs to see. */
    @PreAuthorize("isAuthenticated()")
    public Optional<Attachment> attachment(AttachmentId id) {
        return attachments
                .find(id)
                .filter(file -> messages.ticketOf(file.message())
                        .flatMap(scopes::visible)
                        .isPresent());
    }

    /** Asked once more when it is held, because somebody may have taken it in that moment. */
    private void hold(TicketId ticket) {
        scopes.mustEdit(ticket);
        tickets.lock(ticket);
        scopes.mustEdit(ticket);
    }

    private AssignmentFacts editable(TicketId ticket) {
        scopes.mustEdit(ticket);
        return tickets.facts(ticket).orElseThrow();
    }

    private void wake(TicketId ticket) {
        wakeUps.wake(topic(ticket));
        wakeUps.wake(ALL);
    }
}
