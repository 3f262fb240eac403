package io.stellwerk.tickets;

/** What a change of many came to at one ticket. */
public enum BulkOutcome {
    WAITING,
    DONE,
    /** It was as wanted before. */
    ALREADY_SO,
    /** It is not, or no longer, theirs to edit. */
    NOT_ALLOWED,
    /** Whoever was to get it is not there any more. */
    NOBODY_THERE,
    /** The status that it was to get was deleted. */
    STATUS_GONE,
    /** Somebody changed it after the change that was to be taken back, or wrote to it after the question. */
    CHANGED_SINCE,
    /** The change was stopped before its turn came. */
    STOPPED,
    FAILED
}
