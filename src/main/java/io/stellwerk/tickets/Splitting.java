package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.UserId;
import io.stellwerk.base.Retried;
import io.stellwerk.base.WakeUps;
import io.stellwerk.contacts.ContactId;
import io.stellwerk.contacts.Contacts;
import io.stellwerk.tickets.TimelineEvent.Kind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Makes two tickets of one that is about two things. */
@Service
@Retried
public class Splitting {

    private final SplitRows rows;
    private final TicketRows tickets;
    private final StatusRows statuses;
    private final ServiceLevels levels;
    private final MessageRows messages;
    private final Contacts contacts;
    private final AssignedTeams assignedTeams;
    private final Ownership ownership;
    private final Workloads workloads;
    private final Timeline timeline;
    private final ObjectProvider<TicketBelongings> belongings;
    private final Scopes scopes;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;
    private final WakeUps wakeUps;
    private final Clock clock;

    Splitting(
            SplitRows rows,
            TicketRows tickets,
            StatusRows statuses,
            ServiceLevels levels,
            MessageRows messages,
            Contacts contacts,
            AssignedTeams assignedTeams,
            Ownership ownership,
            Workloads workloads,
            Timeline timeline,
            ObjectProvider<TicketBelongings> belongings,
            Scopes scopes,
            CurrentUser currentUser,
            ApplicationEventPublisher events,
            WakeUps wakeUps,
            Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.statuses = statuses;
        this.levels = levels;
        this.messages = messages;
        this.contacts = contacts;
        this.assignedTeams = assignedTeams;
        this.ownership = ownership;
        this.workloads = workloads;
        this.timeline = timeline;
        this.belongings = belongings;
        this.scopes = scopes;
        this.currentUser = currentUser;
        this.events = events;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /**
     * The new ticket has the channel, teams and owner of the old one, and its contact unless another one wrote the message.
     *
     * @return the new ticket; empty when nothing that a customer wrote would be left in the old one, or the message is not
     *     there any more
     * @throws org.springframework.security.access.AccessDeniedException when the ticket is not theirs to edit
     */
    @PreAuthorize("isAuthenticated()")
    public Optional<TicketId> split(TicketId ticket, MessageId at, SplitExtent extent, String subject) {
        var writer = messages.writer(at).map(contacts::hold);
        var held = hold(ticket);
        return ThreadParts.of(messages.thread(ticket), at, extent)
                .map(parts -> carryOut(held, parts, writer.orElse(held.facts().contact()), subject));
    }

    /** Contacts before people and people before tickets, as everybody does it. */
    private HeldTicket hold(TicketId ticket) {
        workloads.lock(
                tickets.facts(ticket).flatMap(AssignmentFacts::owner).stream().collect(Collectors.toSet()));
        var held = tickets.lock(List.of(ticket));
        scopes.mustEdit(ticket);
        return Objects.requireNonNull(held.get(ticket));
    }

    private TicketId carryOut(HeldTicket old, ThreadParts parts, ContactId contact, String subject) {
        var from = old.facts().ticket();
        var first = parts.moved().getFirst();
        var last = parts.moved().getLast();
        var fresh = tickets.insert(
                begun(old.facts(), first, contact, subject), statuses.hold(StatusRole.FRESH), first.at());
        rows.move(parts.ids(), fresh);
        rows.findAnew(parts.ids());
        rows.sortLike(from, fresh);
        belongings.forEach(table -> table.moved(parts.ids(), fresh));
        tickets.previewWhatIsLeft(fresh);
        rows.date(fresh, last.at());
        tickets.previewWhatIsLeft(from);
        claim(old, fresh).ifPresent(claim -> ownership.claim(claim, me()));
        assignedTeams.replace(Map.of(fresh, assignedTeams.of(from)));
        levels.changed(List.of(from, fresh));
        events.publishEvent(new TicketOpened(fresh, old.facts().channel(), clock.instant()));
        happened(from, Kind.SPLIT_OFF, fresh);
        happened(fresh, Kind.SPLIT_FROM, from);
        wakeUps.wake(Tickets.ALL);
        return fresh;
    }

    private static NewTicket begun(AssignmentFacts old, ThreadEntry first, ContactId contact, String subject) {
        var text = new CustomerText(contact, first.html(), first.plain(), List.of(), first.at());
        return new NewTicket(subject, old.type(), old.channel(), text);
    }

    /** Without an owner it waits for routing if the old one does, and else for nobody either. */
    private static Optional<Claim> claim(HeldTicket old, TicketId fresh) {
        return old.facts()
                .owner()
                .<Claim>map(owner -> new Claim.Manual(fresh, owner))
                .or(() -> old.routing() == RoutingState.SETTLED
                        ? Optional.of(new Claim.ToNobody(fresh))
                        : Optional.empty());
    }

    private void happened(TicketId ticket, Kind kind, TicketId other) {
        timeline.add(ticket, TimelineEvent.with(other, clock.instant(), kind, currentUser.id()));
        wakeUps.wake(Tickets.topic(ticket));
    }

    private Optional<UserId> me() {
        return Optional.of(currentUser.id());
    }
}
