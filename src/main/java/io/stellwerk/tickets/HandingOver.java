package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.OpenWork;
import io.stellwerk.accounts.SuccessorGone;
import io.stellwerk.accounts.UserId;
import io.stellwerk.team.Availabilities;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Open tickets of those who leave or lose the Service seat, and closed ones that a customer opens again later. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HandingOver implements OpenWork {

    private final TicketRows tickets;
    private final Ownership ownership;
    private final Workloads workloads;
    private final Receivers receivers;
    private final ChannelKinds channels;
    private final Availabilities availabilities;
    private final CurrentUser currentUser;

    HandingOver(
            TicketRows tickets,
            Ownership ownership,
            Workloads workloads,
            Receivers receivers,
            ChannelKinds channels,
            Availabilities availabilities,
            CurrentUser currentUser) {
        this.tickets = tickets;
        this.ownership = ownership;
        this.workloads = workloads;
        this.receivers = receivers;
        this.channels = channels;
        this.availabilities = availabilities;
        this.currentUser = currentUser;
    }

    @Override
    public int count(UserId owner) {
        return tickets.countOpenOf(owner);
    }

    /** The person is held first, so that no rule that is deciding just now gives them one more. */
    @Override
    public void handOver(UserId owner, HandOver choice) {
        var people = new TreeSet<>(Set.of(owner));
        if (choice instanceof HandOver.GiveTo give) {
            people.add(give.successor());
        }
        workloads.lock(people);
        if (choice instanceof HandOver.GiveTo give && !receivers.isThere(give.successor())) {
            throw new SuccessorGone();
        }
        var by = currentUser.isLoggedIn() ? Optional.of(currentUser.id()) : Optional.<UserId>empty();
        ownership.claim(
                tickets.lockOpenOf(owner).stream()
                        .map(ticket -> claim(ticket, choice))
                        .toList(),
                by);
    }

    private static Claim claim(TicketId ticket, HandOver choice) {
        return switch (choice) {
            case HandOver.Unassign nobody -> new Claim.ToNobody(ticket);
            case HandOver.GiveTo give -> new Claim.Manual(ticket, give.successor());
            case HandOver.RouteAgain again -> new Claim.RouteAgain(ticket);
        };
    }

    /** A ticket is open again: if its owner is gone meanwhile, the rule of the channel finds another one. */
    void reopened(TicketId ticket, UserId owner) {
        if (!receivers.isThere(owner)) {
            ownership.claim(new Claim.RouteAgain(ticket), Optional.empty());
        }
    }

    /** As {@link #reopened}, by the customer, who waits: the channel says more, and what nobody owned is not left lying. */
    void reopenedByCustomer(AssignmentFacts before) {
        if (before.owner().filter(owner -> keeps(owner, before.channel())).isEmpty()) {
            ownership.claim(new Claim.RouteAgain(before.ticket()), Optional.empty());
        }
    }

    private boolean keeps(UserId owner, ChannelId channel) {
        return receivers.isThere(owner)
                && (channels.reopening(channel) == Reopening.KEEP_OWNER
                        || availabilities.of(owner).isAvailable());
    }
}
