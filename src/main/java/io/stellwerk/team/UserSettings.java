package io.stellwerk.team;

import io.stellwerk.accounts.UserProfile;
import java.util.Optional;
import java.util.Set;

/** All that is set for somebody on one screen; {@code skills} are those they have by themselves. */
public record UserSettings(
        UserProfile profile, boolean seat, Optional<TeamId> mainTeam, Set<TeamId> extraTeams, Set<SkillId> skills) {

    public UserSettings {
        extraTeams = Set.copyOf(extraTeams);
        skills = Set.copyOf(skills);
    }
}
