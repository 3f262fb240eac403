package io.stellwerk.tickets;

/** What goes to the new ticket when one is split at a message. */
public enum SplitExtent {
    ONLY_THIS,
    THIS_AND_LATER
}
