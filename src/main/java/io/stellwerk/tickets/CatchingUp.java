package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.WakeUps;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of tickets whose status means something else now, or was deleted. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CatchingUp {

    private final StatusMoveRows rows;
    private final StatusRows statuses;
    private final AgentRows agents;
    private final Workloads workloads;
    private final ServiceLevels levels;
    private final Receivers receivers;
    private final Ownership ownership;
    private final WakeUps wakeUps;
    private final Clock clock;

    CatchingUp(
            StatusMoveRows rows,
            StatusRows statuses,
            AgentRows agents,
            Workloads workloads,
            ServiceLevels levels,
            Receivers receivers,
            Ownership ownership,
            WakeUps wakeUps,
            Clock clock) {
        this.rows = rows;
        this.statuses = statuses;
        this.agents = agents;
        this.workloads = workloads;
        this.levels = levels;
        this.receivers = receivers;
        this.ownership = ownership;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    /** So that no rule decides by what they had, and nobody of them leaves meanwhile; before their tickets, as everywhere. */
    Set<UserId> holdOwners(Collection<Straggler> stragglers) {
        var owners = owners(stragglers);
        agents.lock(new TreeSet<>(owners));
        return owners;
    }

    /** Whoever got another owner since people were held is left for later. */
    void catchUp(StatusId from, Collection<Straggler> stragglers, Set<UserId> held) {
        var tickets = ids(stragglers);
        if (!tickets.isEmpty()) {
            catchUp(
                    from,
                    rows.hold(from, tickets).stream()
                            .filter(straggler ->
                                    straggler.owner().map(held::contains).orElse(true))
                            .toList());
        }
    }

    private void catchUp(StatusId from, List<Straggler> stragglers) {
        if (!stragglers.isEmpty()) {
            carryOut(from, statuses.destination(from), stragglers);
            rows.moved(from, stragglers.size());
            stragglers.forEach(straggler -> wakeUps.wake(Tickets.topic(straggler.ticket())));
            wakeUps.wake(Tickets.ALL);
        }
    }

    private void carryOut(StatusId from, HeldStatus to, List<Straggler> stragglers) {
        var tickets = ids(stragglers);
        var now = clock.instant();
        var waited = to.open() ? rows.waited(tickets) : List.<TicketId>of();
        agents.raise(new TreeSet<>(owners(stragglers)));
        if (!to.id().equals(from)) {
            rows.writeDown(tickets, to, rows.by(from), now);
        }
        rows.set(tickets, to, now);
        levels.changed(tickets);
        routeAgain(Stream.concat(waited.stream(), to.open() ? orphans(stragglers) : Stream.of()));
        workloads.freed();
    }

    /** Closed tickets of people who left are open now, and the rules of their channels find somebody for them. */
    private Stream<TicketId> orphans(List<Straggler> stragglers) {
        var there = receivers.there(owners(stragglers));
        return stragglers.stream()
                .filter(Straggler::onDesk)
                .filter(straggler -> straggler
                        .owner()
                        .filter(owner -> !there.contains(owner))
                        .isPresent())
                .map(Straggler::ticket);
    }

    private void routeAgain(Stream<TicketId> tickets) {
        ownership.claim(tickets.map(Claim.RouteAgain::new).toList(), Optional.empty());
    }

    private static List<TicketId> ids(Collection<Straggler> stragglers) {
        return stragglers.stream().map(Straggler::ticket).toList();
    }

    private static Set<UserId> owners(Collection<Straggler> stragglers) {
        return stragglers.stream()
                .flatMap(straggler -> straggler.owner().stream())
                .collect(Collectors.toSet());
    }
}
