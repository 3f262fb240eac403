package io.stellwerk.team;

/** A team with all that is set for it; the version tells whether it still is so. */
public record TeamSettings(TeamId id, TeamPlan plan, long version) {}
