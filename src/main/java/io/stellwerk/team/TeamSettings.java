package io.stellwerk.team;

/** A team with all that is set for it; it still is so while another one equals this. */
public record TeamSettings(TeamId id, TeamPlan plan, long version) {}
