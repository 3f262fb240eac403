package io.stellwerk.accounts;

/** How an attempt to log in ended. */
public enum SignInKind {
    LOGGED_IN,
    FAILED,
    LOCKED_OUT
}
