package io.stellwerk.tickets;

import java.time.Instant;

/** Tickets of somebody no longer count towards their limit, though they are still open and theirs. */
public record CapacityFreed(Instant at) {}
