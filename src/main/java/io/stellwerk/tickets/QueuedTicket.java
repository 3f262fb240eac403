package io.stellwerk.tickets;

import java.time.Instant;

/** A ticket that is to be routed; {@code waiting} when a rule found nobody before. */
public record QueuedTicket(AssignmentFacts facts, String subject, Instant openedAt, boolean waiting) {}
