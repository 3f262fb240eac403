package io.stellwerk.team.ui;

import io.stellwerk.accounts.RolePreset;
import io.stellwerk.team.Skill;
import io.stellwerk.team.Team;
import java.util.List;

/** What the fields of a user can be set to. */
record UserChoices(List<RolePreset> roles, List<Team> teams, List<Skill> skills) {

    static final UserChoices NONE = new UserChoices(List.of(), List.of(), List.of());
}
