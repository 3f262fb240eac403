package io.stellwerk.routing;

import java.time.Duration;
import java.util.Optional;

/**
 * All that a channel's Automation says, and how often it was changed; a channel without a rule has version 0.
 *
 * @param delay how long a ticket waits before it is first assigned; 0 to 10 minutes
 */
public record VersionedRule(RoutingRule rule, SkillRouting skills, Duration delay, long version) {

    public static final Duration LONGEST_DELAY = Duration.ofMinutes(10);

    public VersionedRule {
        if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException("The delay is 0 to 10 minutes");
        }
    }

    boolean isCustomerAgent() {
        return rule.kind() == RuleKind.CUSTOMER_AGENT;
    }

    /** They may have come back, whoever else a ticket waits for. */
    boolean asksContactOwner() {
        return rule.kind() == RuleKind.CONTACT_OWNER;
    }

    boolean takesTurns() {
        return rule.anyPool().map(PoolRule::distribution).equals(Optional.of(Distribution.ROUND_ROBIN));
    }
}
