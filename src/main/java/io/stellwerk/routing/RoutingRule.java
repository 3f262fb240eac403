package io.stellwerk.routing;

import io.stellwerk.team.TeamId;
import java.util.Optional;
import java.util.Set;

/** What happens to the tickets of one channel (spec/01 section 2). */
public sealed interface RoutingRule {

    default RuleKind kind() {
        return switch (this) {
            case CustomerAgent agent -> RuleKind.CUSTOMER_AGENT;
            case SpecificUsersAndTeams specific -> RuleKind.USERS_AND_TEAMS;
            case TeamOnly only -> RuleKind.TEAM_ONLY;
            case ContactOwner owner -> RuleKind.CONTACT_OWNER;
            case NoOne none -> RuleKind.NO_ONE;
        };
    }

    /** The pool it draws from, at once or when it finds nobody else. */
    default Optional<PoolRule> anyPool() {
        return switch (this) {
            case SpecificUsersAndTeams specific -> Optional.of(specific.pool());
            case CustomerAgent agent -> agent.whenItCannotAnswer();
            case ContactOwner owner -> owner.fallback();
            case TeamOnly only -> Optional.empty();
            case NoOne none -> Optional.empty();
        };
    }

    /** The customer agent answers; when it cannot, the pool, or nobody. */
    record CustomerAgent(Optional<PoolRule> whenItCannotAnswer) implements RoutingRule {}

    /** One user out of the pool. */
    record SpecificUsersAndTeams(PoolRule pool) implements RoutingRule {

        public SpecificUsersAndTeams(Set<Target> targets, Distribution distribution, boolean onlyAvailable) {
            this(
                    onlyAvailable
                            ? PoolRule.of(targets, distribution)
                            : PoolRule.of(targets, distribution).alsoAway());
        }
    }

    /** The teams are assigned, nobody owns it. */
    record TeamOnly(Set<TeamId> teams) implements RoutingRule {
        public TeamOnly {
            teams = Set.copyOf(teams);
        }
    }

    /**
     * The owner of a tracked contact; else the pool, or nobody.
     *
     * @param mailedIfAway what is sent while the owner is away is mailed to them, and the ticket stays unassigned: what
     *     forms do (spec/01 section 2)
     */
    record ContactOwner(Optional<PoolRule> fallback, boolean mailedIfAway) implements RoutingRule {
        public ContactOwner(Optional<PoolRule> fallback) {
            this(fallback, false);
        }
    }

    /** Tickets stay unassigned. */
    record NoOne() implements RoutingRule {}
}
