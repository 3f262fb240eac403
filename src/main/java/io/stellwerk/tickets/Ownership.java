package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.WakeUps;
import io.stellwerk.team.Membership;
import io.stellwerk.team.Team;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.Teams;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one place that writes who owns a ticket, for one ticket or many in a fixed number of statements. Locks the people
 * first, then the tickets.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ownership {

    private final TicketRows tickets;
    private final OwnerRows owners;
    private final AssignedTeams assignedTeams;
    private final Workloads workloads;
    private final Receivers receivers;
    private final ServiceLevels levels;
    private final Timeline timeline;
    private final Teams teams;
    private final ApplicationEventPublisher events;
    private final WakeUps wakeUps;
    private final Clock clock;

    Ownership(
            TicketRows tickets,
            OwnerRows owners,
            AssignedTeams assignedTeams,
            Workloads workloads,
            Receivers receivers,
            ServiceLevels levels,
            Timeline timeline,
            Teams teams,
            ApplicationEventPublisher events,
            WakeUps wakeUps,
            Clock clock) {
        this.tickets = tickets;
        this.owners = owners;
        this.assignedTeams = assignedTeams;
        this.workloads = workloads;
        this.receivers = receivers;
        this.levels = levels;
        this.timeline = timeline;
        this.teams = teams;
        this.events = events;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    ClaimResult claim(Claim claim, Optional<UserId> by) {
        return Objects.requireNonNull(claim(List.of(claim), by).get(claim.ticket()));
    }

    /** One claim a ticket at most. */
    Map<TicketId, ClaimResult> claim(Collection<? extends Claim> claims, Optional<UserId> by) {
        workloads.lock(claims.stream().flatMap(claim -> claim.owner().stream()).collect(Collectors.toSet()));
        var possible = receivers.among(claims);
        return claim(claims, possible, held(possible), by);
    }

    /** Claims of rules, whose transaction holds the tickets and the people already. */
    Map<TicketId, ClaimResult> claimHeld(Collection<? extends Claim> claims, Map<TicketId, HeldTicket> held) {
        return claim(claims, claims, held, Optional.empty());
    }

    private Map<TicketId, ClaimResult> claim(
            Collection<? extends Claim> claims,
            Collection<? extends Claim> possible,
            Map<TicketId, HeldTicket> held,
            Optional<UserId> by) {
        var results = new LinkedHashMap<TicketId, ClaimResult>();
        claims.forEach(claim -> results.put(claim.ticket(), ClaimResult.LOST));
        var changes = new ArrayList<OwnerChange>();
        var now = clock.instant();
        for (var claim : possible) {
            var ticket = Optional.ofNullable(held.get(claim.ticket()));
            var result = ticket.map(known -> known.answer(claim)).orElse(ClaimResult.LOST);
            results.put(claim.ticket(), result);
            if (result == ClaimResult.CLAIMED) {
                ticket.ifPresent(known -> changes.add(
                        new OwnerChange(claim, known.facts(), now.plus(changes.size(), ChronoUnit.MICROS))));
            }
        }
        write(changes, by);
        return results;
    }

    private Map<TicketId, HeldTicket> held(Collection<? extends Claim> claims) {
        var ids = claims.stream().map(Claim::ticket).toList();
        var held = tickets.lock(ids);
        return claims.stream().anyMatch(Claim.ToTeam.class::isInstance) ? withTeams(held) : held;
    }

    private Map<TicketId, HeldTicket> withTeams(Map<TicketId, HeldTicket> held) {
        return held.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().with(assignedTeams.of(entry.getKey()))));
    }

    private void write(List<OwnerChange> changes, Optional<UserId> by) {
        if (changes.isEmpty()) {
            return;
        }
        var teamsAfter = teamsAfter(changes);
        owners.own(changes, assignedTeams.numbers(teamsAfter));
        assignedTeams.write(teamsAfter);
        levels.teamsChanged(
                changes.stream().map(change -> change.before().ticket()).toList());
        workloads.changed(changes);
        timeline.add(changes, by, teamNames(changes));
        changes.forEach(this::tell);
        wakeUps.wake(Tickets.ALL);
    }

    private Map<TicketId, Set<TeamId>> teamsAfter(List<OwnerChange> changes) {
        var mainTeams = mainTeams(
                changes.stream().flatMap(change -> change.owner().stream()).collect(Collectors.toSet()));
        var after = new LinkedHashMap<TicketId, Set<TeamId>>();
        for (var change : changes) {
            change.teams()
                    .or(() -> change.owner()
                            .flatMap(owner -> Optional.ofNullable(mainTeams.get(owner)))
                            .map(Set::of))
                    .ifPresent(now -> after.put(change.before().ticket(), now));
        }
        return after;
    }

    private Map<TeamId, String> teamNames(List<OwnerChange> changes) {
        return changes.stream().anyMatch(OwnerChange::leavesToTeam)
                ? teams.all().stream().collect(Collectors.toMap(Team::id, Team::name))
                : Map.of();
    }

    private Map<UserId, TeamId> mainTeams(Set<UserId> owners) {
        return teams.ofAll(owners).stream()
                .filter(Membership::main)
                .collect(Collectors.toMap(Membership::user, Membership::team));
    }

    private void tell(OwnerChange change) {
        var facts = change.before();
        if (change.changesOwner()) {
            events.publishEvent(new OwnerChanged(facts.ticket(), facts.owner(), change.owner(), change.at()));
        }
        if (change.routing() == RoutingState.PENDING) {
            events.publishEvent(new TicketQueued(facts.ticket(), facts.channel(), change.at()));
        }
        wakeUps.wake(Tickets.topic(facts.ticket()));
    }
}
