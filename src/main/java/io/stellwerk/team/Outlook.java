package io.stellwerk.team;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's availability at a moment and what follows it.
 *
 * @param next from {@code now.until()} on, if nobody changes anything
 */
public record Outlook(Instant at, Availability now, Optional<Availability> next) {}
