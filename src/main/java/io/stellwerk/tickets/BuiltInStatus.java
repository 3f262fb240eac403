package io.stellwerk.tickets;

/** The statuses everybody starts with (spec/04 section 3); they have translated names until somebody renames them. */
public enum BuiltInStatus {
    NEW,
    WAITING_ON_CONTACT,
    WAITING_ON_US,
    CLOSED
}
