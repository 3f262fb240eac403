package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import java.util.Map;
import java.util.Set;

/**
 * One user out of a pool.
 *
 * @param weights how many tickets somebody gets in a cycle of the round robin; one where it says nothing
 */
public record PoolRule(
        Set<Target> targets,
        Distribution distribution,
        boolean onlyAvailable,
        IfNobody ifNobody,
        Map<UserId, Integer> weights) {

    /** For rules that name nobody. */
    static final PoolRule NOBODY = of(Set.of(), Distribution.LOAD_BALANCED);

    public PoolRule {
        targets = Set.copyOf(targets);
        weights = Map.copyOf(weights);
    }

    /** Only available people, tickets stay unassigned if there are none, everybody has the same weight. */
    public static PoolRule of(Set<Target> targets, Distribution distribution) {
        return new PoolRule(targets, distribution, true, IfNobody.LEAVE_UNASSIGNED, Map.of());
    }

    public PoolRule waiting() {
        return new PoolRule(targets, distribution, onlyAvailable, IfNobody.WAIT, weights);
    }

    public PoolRule alsoAway() {
        return new PoolRule(targets, distribution, false, ifNobody, weights);
    }

    int weight(UserId user) {
        return Math.max(1, weights.getOrDefault(user, 1));
    }
}
