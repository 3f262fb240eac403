package io.stellwerk.audit;

import io.stellwerk.accounts.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries somebody looks for; what is empty or blank does not narrow.
 *
 * @param words part of object or action
 * @param named the actions that are called so on the screen, in the language of whoever looks for {@code words}
 * @param from the first moment
 * @param to the first moment that is too late
 */
public record AuditSearch(
        String words,
        Set<String> named,
        Optional<AuditCategory> category,
        Optional<String> action,
        Optional<UserId> actor,
        Optional<Instant> from,
        Optional<Instant> to) {

    public static final AuditSearch EVERYTHING = new AuditSearch(
            "", Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public AuditSearch {
        named = Set.copyOf(named);
    }

    public AuditSearch(
            String words,
            Optional<AuditCategory> category,
            Optional<String> action,
            Optional<UserId> actor,
            Optional<Instant> from,
            Optional<Instant> to) {
        this(words, Set.of(), category, action, actor, from, to);
    }
}
