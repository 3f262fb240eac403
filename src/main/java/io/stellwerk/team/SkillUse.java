package io.stellwerk.team;

import java.util.List;

/** Where a skill is in use: how many people have it, and the names of teams and rules. */
public record SkillUse(int people, List<String> teams, List<String> rules) {

    public SkillUse {
        teams = List.copyOf(teams);
        rules = List.copyOf(rules);
    }

    public boolean isNone() {
        return people == 0 && teams.isEmpty() && rules.isEmpty();
    }
}
