package io.stellwerk.team;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.Availability.State;
import java.time.Instant;
import java.util.Optional;

/** Somebody else set one's status. */
public record SetByColleague(UserId colleague, State state, Optional<String> reason, Instant at) {}
