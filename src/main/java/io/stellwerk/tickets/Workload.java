package io.stellwerk.tickets;

import java.time.Instant;
import java.util.Optional;

/** Somebody's open tickets and when a rule last gave them one; empty for never. */
public record Workload(long openTickets, Optional<Instant> lastAutomatic) {}
