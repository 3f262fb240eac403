package io.stellwerk.team.ui;

import io.stellwerk.accounts.Person;
import io.stellwerk.team.Availability;
import io.stellwerk.team.Team;
import java.util.Optional;

/** Somebody in the list of users. */
record Colleague(Person person, Optional<Team> mainTeam, boolean seat, Availability availability) {

    String teamName() {
        return mainTeam.map(Team::name).orElse("");
    }
}
