package io.stellwerk.accounts;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A link is good for one round and until a moment; the link of an earlier round is worth nothing. */
@Embeddable
class InviteRound {

    private int inviteRound;

    private @Nullable Instant inviteExpiresAt;

    /** @return the number of the round that begins */
    int next(Instant end) {
        inviteExpiresAt = end;
        return ++inviteRound;
    }

    void end() {
        inviteExpiresAt = null;
    }

    boolean is(int round) {
        return round == inviteRound;
    }

    Optional<Instant> ends() {
        return Optional.ofNullable(inviteExpiresAt);
    }

    InviteTokens.Named of(UserId user) {
        return new InviteTokens.Named(user, inviteRound);
    }
}
