package io.stellwerk.accounts;

import java.time.Instant;

/** Somebody joined, left, came back or has another role. */
public record AccountChanged(UserId user, Instant at) {}
