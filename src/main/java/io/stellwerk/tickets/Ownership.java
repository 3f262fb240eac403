package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.base.WakeUps;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.Teams;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one place that writes who owns a ticket. Locks the person first, then the ticket. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Ownership {

    private final TicketRows tickets;
    private final AssignedTeams assignedTeams;
    private final Workloads workloads;
    private final Timeline timeline;
    private final Teams teams;
    private final ApplicationEventPublisher events;
    private final WakeUps wakeUps;
    private final Clock clock;

    Ownership(
            TicketRows tickets,
            AssignedTeams assignedTeams,
            Workloads workloads,
            Timeline timeline,
            Teams teams,
            ApplicationEventPublisher events,
            WakeUps wakeUps,
            Clock clock) {
        this.tickets = tickets;
        this.assignedTeams = assignedTeams;
        this.workloads = workloads;
        this.timeline = timeline;
        this.teams = teams;
        this.events = events;
        this.wakeUps = wakeUps;
        this.clock = clock;
    }

    ClaimResult claim(Claim claim, Optional<UserId> by) {
        workloads.lock(List.of(claim.owner()));
        return tickets.lock(claim.ticket())
                .map(facts -> claim(claim, facts, by))
                .orElse(ClaimResult.LOST);
    }

    private ClaimResult claim(Claim claim, AssignmentFacts facts, Optional<UserId> by) {
        if (facts.owner().equals(Optional.of(claim.owner()))) {
            return ClaimResult.ALREADY_THEIRS;
        }
        if (!holds(claim, facts)) {
            return ClaimResult.LOST;
        }
        take(claim, facts, by);
        return ClaimResult.CLAIMED;
    }

    boolean release(TicketId ticket, Optional<UserId> by) {
        var owned = tickets.lock(ticket).filter(facts -> facts.owner().isPresent());
        owned.ifPresent(facts -> release(facts, by));
        return owned.isPresent();
    }

    private void release(AssignmentFacts facts, Optional<UserId> by) {
        changeOwner(facts, Optional.empty());
        timeline.add(
                facts.ticket(), new TimelineEvent(clock.instant(), TimelineEvent.Kind.UNASSIGNED, by, facts.owner()));
    }

    /** @return whether the ticket was still as seen */
    boolean leave(TicketId ticket, Collection<TeamId> to, long seenVersion, boolean waiting) {
        var facts = tickets.lock(ticket)
                .filter(now -> now.open()
                        && now.version() == seenVersion
                        && now.owner().isEmpty());
        facts.ifPresent(now -> leave(now, to, waiting));
        return facts.isPresent();
    }

    private void leave(AssignmentFacts facts, Collection<TeamId> to, boolean waiting) {
        assignedTeams.replace(facts.ticket(), to);
        tickets.routing(facts.ticket(), waiting ? "WAITING" : "SETTLED");
        wakeUps.wake(Tickets.topic(facts.ticket()));
        wakeUps.wake(Tickets.ALL);
    }

    private static boolean holds(Claim claim, AssignmentFacts now) {
        return switch (claim) {
            case Claim.Automatic automatic ->
                now.open() && now.owner().isEmpty() && now.version() == automatic.seenVersion();
            case Claim.ByReply reply -> now.owner().isEmpty();
            case Claim.Manual manual -> true;
        };
    }

    private void take(Claim claim, AssignmentFacts before, Optional<UserId> by) {
        changeOwner(before, Optional.of(claim.owner()));
        teams.mainTeam(claim.owner()).ifPresent(team -> assignedTeams.replace(claim.ticket(), List.of(team)));
        if (claim instanceof Claim.Automatic) {
            workloads.gotAutomatically(claim.owner(), clock.instant());
        }
        timeline.add(claim.ticket(), new TimelineEvent(clock.instant(), kind(claim), by, Optional.of(claim.owner())));
    }

    private void changeOwner(AssignmentFacts before, Optional<UserId> to) {
        tickets.own(before.ticket(), to, clock.instant());
        events.publishEvent(new OwnerChanged(before.ticket(), before.owner(), to, clock.instant()));
        wakeUps.wake(Tickets.topic(before.ticket()));
        wakeUps.wake(Tickets.ALL);
    }

    private static TimelineEvent.Kind kind(Claim claim) {
        return switch (claim) {
            case Claim.Automatic automatic -> TimelineEvent.Kind.ASSIGNED_AUTOMATICALLY;
            case Claim.ByReply reply -> TimelineEvent.Kind.ASSIGNED_BY_REPLY;
            case Claim.Manual manual -> TimelineEvent.Kind.ASSIGNED;
        };
    }
}
