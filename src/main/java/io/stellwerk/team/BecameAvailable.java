package io.stellwerk.team;

import io.stellwerk.accounts.UserId;
import java.time.Instant;

/** Somebody can take tickets again. */
public record BecameAvailable(UserId user, Instant at) {}
