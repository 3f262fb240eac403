package io.stellwerk.team;

import io.stellwerk.team.Availability.State;
import java.time.Instant;
import java.util.Optional;

/** What somebody chose in the header, or an admin for them; a reason only for being away. */
public record ManualStatus(State state, Instant at, Optional<String> reason) {}
