package io.stellwerk.tickets;

import io.stellwerk.accounts.Unrestricted;
import io.stellwerk.base.Retried;
import io.stellwerk.team.CountRules;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tickets that rules decide about: which wait, how they stand, and whom they go to. */
@Service
@Retried
public class TicketQueue {

    private final QueueRows queue;
    private final TicketRows tickets;
    private final LabelRows labels;
    private final Ownership ownership;
    private final CountRules rules;
    private final Clock clock;

    TicketQueue(
            QueueRows queue, TicketRows tickets, LabelRows labels, Ownership ownership, CountRules rules, Clock clock) {
        this.queue = queue;
        this.tickets = tickets;
        this.labels = labels;
        this.ownership = ownership;
        this.rules = rules;
        this.clock = clock;
    }

    @Unrestricted("Routing decides without anybody logged in")
    public List<ChannelId> channels() {
        return queue.channels();
    }

    /** Tickets of a channel that are to be routed or wait for somebody, the oldest first, those after a number. */
    @Unrestricted("Routing decides without anybody logged in")
    public List<QueuedTicket> of(ChannelId channel, TicketId after, int atMost) {
        return queue.of(channel, after, atMost, counting());
    }

    /** As {@link #of}, without those that already wait for somebody. */
    @Unrestricted("Routing decides without anybody logged in")
    public List<QueuedTicket> undecided(ChannelId channel, TicketId after, int atMost) {
        return queue.undecided(channel, after, atMost, counting());
    }

    private Condition counting() {
        return AgentRows.counting(rules.get(), clock.instant());
    }

    @Unrestricted("Routing decides without anybody logged in")
    public Optional<AssignmentFacts> facts(TicketId ticket) {
        return tickets.facts(ticket);
    }

    /** How the text of the first message begins, {@code atMost} so many characters of it. */
    @Unrestricted("Routing decides without anybody logged in")
    public Map<TicketId, String> firstWords(Collection<TicketId> ids, int atMost) {
        return queue.firstWords(ids, atMost);
    }

    /** How these tickets are sorted. */
    @Unrestricted("Routing decides without anybody logged in")
    public Map<TicketId, QueuedLabels> labels(Collection<TicketId> ids) {
        return labels.queued(ids);
    }

    /** Of these tickets those that are still as seen; nobody else changes them until this transaction ends. */
    @Unrestricted("Routing decides without anybody logged in")
    @Transactional(propagation = Propagation.MANDATORY)
    public List<QueuedTicket> hold(List<QueuedTicket> seen) {
        var held = tickets.lock(
                seen.stream().map(ticket -> ticket.facts().ticket()).toList());
        return seen.stream()
                .filter(ticket -> Optional.ofNullable(held.get(ticket.facts().ticket()))
                        .map(HeldTicket::facts)
                        .equals(Optional.of(ticket.facts())))
                .toList();
    }

    /**
     * Rules chose, one claim a ticket, of tickets that {@link #hold} holds in this transaction, which also holds all the
     * people who get some.
     */
    @Unrestricted("Routing decides without anybody logged in")
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<TicketId, ClaimResult> claimHeld(Collection<? extends Claim> claims, Collection<QueuedTicket> held) {
        return ownership.claimHeld(
                claims,
                held.stream().collect(Collectors.toMap(ticket -> ticket.facts().ticket(), HeldTicket::of)));
    }
}
