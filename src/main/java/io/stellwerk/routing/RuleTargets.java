package io.stellwerk.routing;

import io.stellwerk.team.Skills;
import io.stellwerk.team.Teams;
import io.stellwerk.tickets.Categories;
import org.springframework.stereotype.Component;

/** What rules name. */
@Component
class RuleTargets {

    private final Teams teams;
    private final Skills skills;
    private final Categories categories;

    RuleTargets(Teams teams, Skills skills, Categories categories) {
        this.teams = teams;
        this.skills = skills;
        this.categories = categories;
    }

    /**
     * It is not deleted while the rule is being set, and whoever is deleting it is waited for.
     *
     * @throws TargetsGone when something of it was deleted
     */
    void hold(StoredRule rule) {
        var held = teams.hold(rule.usedTeams()).containsAll(rule.usedTeams())
                && skills.hold(rule.usedSkills()).containsAll(rule.usedSkills())
                && categories.hold(rule.usedCategories()).containsAll(rule.usedCategories());
        if (!held) {
            throw new TargetsGone();
        }
    }
}
