package io.stellwerk.routing;

import io.stellwerk.team.SkillId;
import java.util.List;
import java.util.Set;

/** When all conditions hold, whoever gets the ticket needs all these skills. */
public record SkillRule(List<Condition> conditions, Set<SkillId> skills) {

    public SkillRule {
        conditions = List.copyOf(conditions);
        skills = Set.copyOf(skills);
    }

    boolean looksAt(Set<Condition.Property> properties) {
        return conditions.stream().map(Condition::property).anyMatch(properties::contains);
    }

    boolean matchesAll() {
        return conditions.isEmpty();
    }

    boolean matches(TicketSample sample) {
        return conditions.stream().allMatch(condition -> condition.holds(sample));
    }
}
