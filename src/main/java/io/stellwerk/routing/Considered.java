package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.SkillId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A person as the decision saw them.
 *
 * @param openTickets open tickets of the same type assigned in the last 30 days
 * @param refusal why they did not come into question; empty for the eligible
 * @param awaySince since when they were away, where that is the refusal
 * @param full how many tickets they had of how many, where that is the refusal
 * @param missingSkills what they lack, where that is the refusal
 */
public record Considered(
        UserId user,
        long openTickets,
        Optional<Refusal> refusal,
        Optional<Instant> awaySince,
        Optional<Occupancy> full,
        Set<SkillId> missingSkills) {

    public Considered(UserId user, long openTickets, Optional<Refusal> refusal, Optional<Instant> awaySince) {
        this(user, openTickets, refusal, awaySince, Optional.empty(), Set.of());
    }

    public boolean isEligible() {
        return refusal.isEmpty();
    }
}
