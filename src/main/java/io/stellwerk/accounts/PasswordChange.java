package io.stellwerk.accounts;

/** How the wish for another password ended. */
public enum PasswordChange {
    CHANGED,
    OLD_ONE_IS_WRONG,
    NEW_ONE_IS_WEAK
}
