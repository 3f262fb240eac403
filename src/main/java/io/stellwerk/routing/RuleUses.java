package io.stellwerk.routing;

import io.stellwerk.accounts.UserId;
import io.stellwerk.team.SkillId;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.Uses;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Names the channels whose rules name a team, a skill or a person. */
@Component
class RuleUses implements Uses {

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

    private List<String> namesOf(Predicate<StoredRule> uses) {
        return rules.all().entrySet().stream()
                .filter(entry -> uses.test(entry.getValue()))
                .map(entry -> channels.name(entry.getKey()))
                .sorted()
                .toList();
    }
}
