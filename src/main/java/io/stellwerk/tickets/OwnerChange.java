package io.stellwerk.tickets;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.TeamId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a claim that holds makes of a ticket. Claims of one transaction follow each other in time. */
record OwnerChange(Claim claim, AssignmentFacts before, Instant at) {

    Optional<UserId> owner() {
        return claim.owner();
    }

    /** From when on load balancing counts it for its owner. */
    Instant ownedSince() {
        return claim instanceof Claim.Restored back ? back.since().orElse(at) : at;
    }

    boolean isAutomatic() {
        return claim instanceof Claim.Automatic;
    }

    boolean changesOwner() {
        return !before.owner().equals(owner());
    }

    RoutingState routing() {
        return switch (claim) {
            case Claim.RouteAgain again -> RoutingState.PENDING;
            case Claim.Restored back -> back.waits() && before.open() ? RoutingState.PENDING : RoutingState.SETTLED;
            case Claim.LeftTo left -> left.waits() ? RoutingState.WAITING : RoutingState.SETTLED;
            case Claim.Automatic automatic -> RoutingState.SETTLED;
            case Claim.ByReply reply -> RoutingState.SETTLED;
            case Claim.Manual manual -> RoutingState.SETTLED;
            case Claim.ToTeam team -> RoutingState.SETTLED;
            case Claim.ToNobody nobody -> RoutingState.SETTLED;
        };
    }

    /** What a closed ticket waits for when it opens again: a person who decides whose it is, decides for then, too. */
    Optional<RoutingState> routingBefore() {
        return claim instanceof Claim.Restored back && back.waits() && !before.open()
                ? Optional.of(RoutingState.PENDING)
                : Optional.empty();
    }

    /** The teams it names; empty where they stay, or follow from the new owner. */
    Optional<Set<TeamId>> teams() {
        return switch (claim) {
            case Claim.LeftTo left -> Optional.of(left.teams()).filter(teams -> !teams.isEmpty());
            case Claim.ToTeam team -> Optional.of(Set.of(team.team()));
            case Claim.Automatic automatic -> Optional.empty();
            case Claim.ByReply reply -> Optional.empty();
            case Claim.Manual manual -> Optional.empty();
            case Claim.ToNobody nobody -> Optional.empty();
            case Claim.RouteAgain again -> Optional.empty();
            case Claim.Restored back -> Optional.of(back.teams());
        };
    }

    /** What the timeline says; a ticket that a rule leaves as it is has its decision instead. */
    Optional<TimelineEvent> event(Optional<UserId> by, Map<TeamId, String> teamNames) {
        return kind().map(kind -> new TimelineEvent(
                at,
                kind,
                by,
                owner().isPresent() ? owner() : before.owner(),
                Optional.empty(),
                kind == TimelineEvent.Kind.LEFT_TO_TEAM ? names(teamNames) : Optional.empty()));
    }

    boolean leavesToTeam() {
        return kind().equals(Optional.of(TimelineEvent.Kind.LEFT_TO_TEAM));
    }

    /** A rule may have left it to many; the name of one fits always. */
    private Optional<String> names(Map<TeamId, String> teamNames) {
        return teams().map(left -> left.stream()
                        .flatMap(team -> Optional.ofNullable(teamNames.get(team)).stream())
                        .sorted()
                        .collect(Collectors.joining(", ")))
                .filter(names -> !names.isEmpty() && names.length() <= TimelineEvent.LONGEST_VALUE);
    }

    /** What goes back to nobody and no team was not left to a team. */
    private static TimelineEvent.Kind restored(Claim.Restored back, Optional<UserId> ownerBefore) {
        if (back.owner().isPresent()) {
            return TimelineEvent.Kind.ASSIGNED;
        }
        return ownerBefore.isPresent() || back.teams().isEmpty()
                ? TimelineEvent.Kind.UNASSIGNED
                : TimelineEvent.Kind.LEFT_TO_TEAM;
    }

    private Optional<TimelineEvent.Kind> kind() {
        return switch (claim) {
            case Claim.Automatic automatic -> Optional.of(TimelineEvent.Kind.ASSIGNED_AUTOMATICALLY);
            case Claim.ByReply reply -> Optional.of(TimelineEvent.Kind.ASSIGNED_BY_REPLY);
            case Claim.Manual manual -> Optional.of(TimelineEvent.Kind.ASSIGNED);
            case Claim.ToTeam team -> Optional.of(TimelineEvent.Kind.LEFT_TO_TEAM);
            case Claim.ToNobody nobody ->
                before.owner().isPresent() ? Optional.of(TimelineEvent.Kind.UNASSIGNED) : Optional.empty();
            case Claim.RouteAgain again -> Optional.of(TimelineEvent.Kind.ROUTED_AGAIN);
            case Claim.Restored back -> Optional.of(restored(back, before.owner()));
            case Claim.LeftTo left -> Optional.empty();
        };
    }
}
