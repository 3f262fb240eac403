package io.stellwerk.team;

import io.stellwerk.accounts.UserId;
import java.time.Instant;

/** Somebody's limit is another one. */
public record CapacityChanged(UserId user, Instant at) {}
