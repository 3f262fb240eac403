package io.stellwerk.team;

import io.stellwerk.accounts.UserId;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** All that is set for a team on one screen. Whoever is main and extra member at once is a main member. */
public record TeamPlan(String name, Optional<TeamId> parent, Set<UserId> main, Set<UserId> extra, Set<SkillId> skills) {

    public TeamPlan {
        name = name.strip();
        main = Set.copyOf(main);
        var others = new TreeSet<>(extra);
        others.removeAll(main);
        extra = Set.copyOf(others);
        skills = Set.copyOf(skills);
    }
}
