package io.stellwerk.routing;

import java.util.Set;

/** What happens to the tickets of one channel (spec/01 section 2). */
public sealed interface RoutingRule {

    /** One user out of the pool. */
    record SpecificUsersAndTeams(Set<Target> targets, Distribution distribution, boolean onlyAvailable)
            implements RoutingRule {
        public SpecificUsersAndTeams {
            targets = Set.copyOf(targets);
        }
    }

    /** Tickets stay unassigned. */
    record NoOne() implements RoutingRule {}
}
