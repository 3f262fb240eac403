package io.stellwerk.tickets;

/** What a service level promises (spec/04 section 4). */
public enum SlaGoal {
    /** From the opening of the ticket to the first answer of an agent. */
    FIRST_REPLY,
    /** From a customer's message, once there was a first answer, to the next one. */
    NEXT_REPLY,
    /** From the opening to the closing; the time while the ticket is closed does not count. */
    CLOSE
}
