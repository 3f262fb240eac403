package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import java.util.List;
import java.util.Optional;

/**
 * Whom a rule chose, and all it looked at.
 *
 * @param newCycle whether the round robin began anew with this choice
 */
record Choice(Optional<UserId> winner, List<Considered> considered, boolean newCycle) {

    Choice(Optional<UserId> winner, List<Considered> considered) {
        this(winner, considered, false);
    }
}
