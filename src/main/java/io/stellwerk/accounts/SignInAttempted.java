package io.stellwerk.accounts;

import java.time.Instant;

/** Somebody with an account tried to log in. */
public record SignInAttempted(UserId user, SignInKind kind, Instant at) {}
