package io.stellwerk.team.ui;

import io.stellwerk.team.Team;
import java.util.Optional;

/** A team in the list of all of them; a depth of 1 is just below its parent. */
record ListedTeam(Team team, Optional<String> parent, int depth, long mainMembers, long extraMembers) {}
