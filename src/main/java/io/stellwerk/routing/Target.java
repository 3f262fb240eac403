package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.TeamId;

/** Someone a rule names: one user, or all main members of a team. */
public sealed interface Target {

    /** One user. */
    record OneUser(UserId user) implements Target {}

    /** All main members of a team. */
    record WholeTeam(TeamId team) implements Target {}
}
