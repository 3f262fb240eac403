package io.stellwerk.audit;

import io.stellwerk.accounts.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened.
 *
 * @param actor who did it; empty for Stellwerk itself
 * @param action a verb in the past tense in lower case, for instance {@code channel-connected}
 * @param object what it happened to, in words
 * @param before the values before, as JSON; empty for something new
 * @param after the values after, as JSON; empty for something gone
 */
public record AuditEntry(
        long id,
        Instant at,
        Optional<UserId> actor,
        AuditCategory category,
        String action,
        String object,
        Optional<String> before,
        Optional<String> after) {}
