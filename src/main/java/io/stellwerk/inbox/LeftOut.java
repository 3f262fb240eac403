package io.stellwerk.inbox;

/** What a search may not have listed. */
enum LeftOut {
    /** There are too many tickets. */
    OLDER,
    /** There are too many contacts whose tickets it would list. */
    CONTACTS
}
