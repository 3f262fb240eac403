package io.stellwerk.team;

import java.util.List;

/** How the wish to save a team ended. */
public sealed interface TeamSaving {

    /** Everything is stored. */
    record Saved(TeamId team) implements TeamSaving {}

    /** Another team is called so. */
    record NameTaken() implements TeamSaving {}

    /** The parent lies below the team: the names from the team down to it. */
    record Circle(List<String> names) implements TeamSaving {

        public Circle {
            names = List.copyOf(names);
        }
    }

    /** Somebody else saved or deleted it meanwhile. */
    record Outdated() implements TeamSaving {}
}
