package io.stellwerk.tickets;

import io.stellwerk.team.TeamId;

/** Who has a view at the left. What it shows is each reader's own scope all the same. */
public sealed interface Sharing {

    /** Only who made it. */
    record Private() implements Sharing {}

    /** The members of one team. */
    record WithTeam(TeamId team) implements Sharing {}

    /** All who work at the help desk. */
    record WithEveryone() implements Sharing {}
}
