package io.stellwerk.accounts;

/** How far somebody's account is. */
public enum AccountStatus {
    /** Has a link by mail and has not used it yet. */
    INVITED,
    ACTIVE,
    DEACTIVATED,
    /** The invitation was taken back; only the name is still known. */
    WITHDRAWN
}
