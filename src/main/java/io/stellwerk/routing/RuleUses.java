package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.SkillId;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.Uses;
import io.stellwerk.tickets.CategoryId;
import io.stellwerk.tickets.CategoryUses;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Names the channels whose rules name a team, a skill, a person or a category. */
@Component
class RuleUses implements Uses, CategoryUses {

    private final RoutingRules rules;
    private final KnownChannels channels;

    RuleUses(RoutingRules rules, KnownChannels channels) {
        this.rules = rules;
        this.channels = channels;
    }

    @Override
    public List<String> of(TeamId team) {
        return namesOf(rule -> rule.usedTeams().contains(team));
    }

    @Override
    public List<String> givingTicketsTo(TeamId team) {
        return of(team);
    }

    @Override
    public List<String> of(SkillId skill) {
        return namesOf(rule -> rule.usedSkills().contains(skill));
    }

    @Override
    public List<String> of(UserId user) {
        return namesOf(rule -> rule.usedUsers().contains(user));
    }

    @Override
    public List<String> of(CategoryId category) {
        return namesOf(rule -> rule.usedCategories().contains(category));
    }

    private List<String> namesOf(Predicate<StoredRule> uses) {
        return rules.all().entrySet().stream()
                .filter(entry -> uses.test(entry.getValue()))
                .map(entry -> channels.name(entry.getKey()))
                .sorted()
                .toList();
    }
}
