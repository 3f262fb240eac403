package io.stellwerk.routing;

import java.util.Optional;

/**
 * Somebody in reach of a rule, as a decision of this moment would see them.
 *
 * @param limit the limit that counts for this ticket type with what is used of it; empty for none
 */
public record Prospect(Considered considered, Optional<Occupancy> limit) {}
