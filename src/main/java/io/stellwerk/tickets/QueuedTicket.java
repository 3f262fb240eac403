package io.stellwerk.tickets;

import java.time.Instant;

/**
 * A ticket that is to be routed.
 *
 * @param waiting a rule found nobody before
 * @param counts it will count towards the limit of whoever gets it
 */
public record QueuedTicket(AssignmentFacts facts, String subject, Instant openedAt, boolean waiting, boolean counts) {}
