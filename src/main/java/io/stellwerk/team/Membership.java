package io.stellwerk.team;

import io.stellwerk.accounts.UserId;

/** Somebody in a team; a main member is a candidate of the team's tickets, an extra member is not. */
public record Membership(TeamId team, UserId user, boolean main) {}
