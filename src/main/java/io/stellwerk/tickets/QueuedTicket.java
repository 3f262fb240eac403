package io.stellwerk.tickets;

import java.time.Instant;

/** A ticket that is to be routed; {@code waiting} when a rule found nobody before. {@code preview} begins its text. */
public record QueuedTicket(AssignmentFacts facts, String subject, String preview, Instant openedAt, boolean waiting) {}
