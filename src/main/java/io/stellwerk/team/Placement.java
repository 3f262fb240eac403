package io.stellwerk.team;

import java.util.Optional;

/** With what somebody begins who is invited. */
public record Placement(boolean seat, Optional<TeamId> mainTeam) {}
