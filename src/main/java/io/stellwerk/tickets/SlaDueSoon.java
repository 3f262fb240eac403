package io.stellwerk.tickets;

import java.time.Instant;

/** A goal of a ticket will be missed soon unless somebody does something; told once for each clock. */
public record SlaDueSoon(TicketId ticket, SlaGoal goal, Instant since, Instant at) {}
