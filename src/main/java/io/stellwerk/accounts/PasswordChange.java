package io.stellwerk.accounts;

/** How the wish for another password ended. */
public enum PasswordChange {
    CHANGED,
    OLD_ONE_IS_WRONG,
    /** The old one was wrong too often; for a while nobody looks at it. */
    LOCKED_OUT,
    NEW_ONE_IS_WEAK
}
