package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import java.util.List;
import java.util.Optional;

/** Whom a rule chose, and all it looked at. */
record Choice(Optional<UserId> winner, List<Considered> considered) {}
