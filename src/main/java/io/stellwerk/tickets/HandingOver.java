package io.stellwerk.tickets;

import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.OpenWork;
import io.stellwerk.accounts.SuccessorGone;
import io.stellwerk.accounts.TicketsOutOfReach;
import io.stellwerk.accounts.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Open tickets of those who leave or lose the Service seat. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HandingOver implements OpenWork {

    private final OwnerRows owners;
    private final Ownership ownership;
    private final Workloads workloads;
    private final Receivers receivers;
    private final Scopes scopes;
    private final CurrentUser currentUser;

    HandingOver(
            OwnerRows owners,
            Ownership ownership,
            Workloads workloads,
            Receivers receivers,
            Scopes scopes,
            CurrentUser currentUser) {
        this.owners = owners;
        this.ownership = ownership;
        this.workloads = workloads;
        this.receivers = receivers;
        this.scopes = scopes;
        this.currentUser = currentUser;
    }

    @Override
    public int count(UserId owner) {
        return owners.countOpenOf(owner);
    }

    @Override
    public boolean mayEditAll(UserId owner) {
        return !currentUser.isLoggedIn() || owners.countOpenOf(owner, scopes.editable()) == owners.countOpenOf(owner);
    }

    /**
     * The person is held first, so that no rule that is deciding just now gives them one more, and then asked about: what
     * came until that moment counts, too.
     */
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
        if (!(choice instanceof HandOver.RouteAgain) && !mayEditAll(owner)) {
            throw new TicketsOutOfReach();
        }
        var by = currentUser.isLoggedIn() ? Optional.of(currentUser.id()) : Optional.<UserId>empty();
        ownership.claim(
                owners.lockOpenOf(owner).stream()
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
}
