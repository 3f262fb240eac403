package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A person as the decision saw them.
 *
 * @param openTickets open tickets of the same type assigned in the last 30 days
 * @param refusal why they did not come into question; empty for the eligible
 * @param awaySince since when they were away, where that is the refusal
 */
public record Considered(UserId user, long openTickets, Optional<Refusal> refusal, Optional<Instant> awaySince) {

    public boolean isEligible() {
        return refusal.isEmpty();
    }
}
