package io.stellwerk.tickets;

import java.time.Instant;

/** A goal of a ticket was missed while nobody did anything; told once for each clock. */
public record SlaOverdue(TicketId ticket, SlaGoal goal, Instant since, Instant at) {}
