package io.stellwerk.tickets;

import io.stellwerk.accounts.Accounts;
import io.stellwerk.accounts.CurrentUser;
import io.stellwerk.accounts.HandOver;
import io.stellwerk.accounts.OpenWork;
import io.stellwerk.accounts.UserId;
import io.stellwerk.accounts.Worker;
import io.stellwerk.team.Seats;
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
    private final Accounts accounts;
    private final Seats seats;
    private final CurrentUser currentUser;

    HandingOver(
            TicketRows tickets,
            Ownership ownership,
            Workloads workloads,
            Accounts accounts,
            Seats seats,
            CurrentUser currentUser) {
        this.tickets = tickets;
        this.ownership = ownership;
        this.workloads = workloads;
        this.accounts = accounts;
        this.seats = seats;
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

    /** A customer opened a ticket again: if its owner is gone meanwhile, the rule of the channel finds another one. */
    void reopened(TicketId ticket, UserId owner) {
        var stillHere = Optional.ofNullable(accounts.workers(Set.of(owner)).get(owner))
                .filter(Worker::active)
                .filter(worker -> seats.holders(Set.of(owner)).contains(owner));
        if (stillHere.isEmpty()) {
            ownership.claim(new Claim.RouteAgain(ticket), Optional.empty());
        }
    }
}
