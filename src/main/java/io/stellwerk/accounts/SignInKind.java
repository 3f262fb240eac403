package io.stellwerk.accounts;

/** How an attempt to log in ended. */
public enum SignInKind {
    LOGGED_IN,
    FAILED,
    /** Failed once too often. */
    LOCKED_OUT,
    /** Tried on while locked out. */
    STILL_LOCKED_OUT,
    /** Failed too often from one place in the network, whatever the accounts. */
    NETWORK_LOCKED_OUT
}
