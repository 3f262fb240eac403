package io.stellwerk.routing;

import io.stellwerk.team.SkillId;
import java.util.List;
import java.util.Set;

/**
 * Skill-based routing of a channel (spec/01 section 4): the first rule that matches says which skills are needed.
 *
 * @param ifNobodyHasThem what happens when nobody with the skills is eligible
 */
public record SkillRouting(boolean on, List<SkillRule> rules, Fallback ifNobodyHasThem) {

    public static final SkillRouting OFF = new SkillRouting(false, List.of(), Fallback.KEEP_REQUIREMENT);

    /** What happens when nobody with the skills is eligible. */
    public enum Fallback {
        /** The rule goes on as if no skill were needed. */
        IGNORE_SKILLS,
        /** The ticket stays unassigned or waits, as the pool's rule says. */
        KEEP_REQUIREMENT
    }

    public SkillRouting {
        rules = List.copyOf(rules);
    }

    /** Whether the answer depends on one of these. */
    boolean looksAt(Set<Condition.Property> properties) {
        return on && rules.stream().anyMatch(rule -> rule.looksAt(properties));
    }

    Set<SkillId> required(TicketSample sample) {
        return on
                ? rules.stream()
                        .filter(rule -> rule.matches(sample))
                        .findFirst()
                        .map(SkillRule::skills)
                        .orElse(Set.of())
                : Set.of();
    }
}
