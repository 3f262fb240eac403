package io.stellwerk.audit;

import io.stellwerk.accounts.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which entries somebody looks for; what is empty or blank does not narrow.
 *
 * @param words part of object or action
 * @param from the first moment
 * @param to the first moment that is too late
 */
public record AuditSearch(
        String words,
        Optional<AuditCategory> category,
        Optional<String> action,
        Optional<UserId> actor,
        Optional<Instant> from,
        Optional<Instant> to) {

    public static final AuditSearch EVERYTHING = new AuditSearch(
            "", Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
