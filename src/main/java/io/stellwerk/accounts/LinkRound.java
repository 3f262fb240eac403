package io.stellwerk.accounts;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A link is good for one round and until a moment; the link of an earlier round is worth nothing. */
@Embeddable
class LinkRound {

    private int round;

    private @Nullable Instant expiresAt;

    /** @return the number of the round that begins */
    int next(Instant end) {
        expiresAt = end;
        return ++round;
    }

    void end() {
        expiresAt = null;
    }

    boolean is(int other) {
        return other == round;
    }

    boolean isOpen(int other, Instant now) {
        return is(other) && ends().filter(now::isBefore).isPresent();
    }

    Optional<Instant> ends() {
        return Optional.ofNullable(expiresAt);
    }

    LinkTokens.Named of(UserId user) {
        return new LinkTokens.Named(user, round);
    }
}
