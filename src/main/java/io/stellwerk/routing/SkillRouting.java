package io.stellwerk.routing;

import io.stellwerk.team.SkillId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

    /** All that {@link #required} may answer. */
    Set<Set<SkillId>> requirements() {
        if (!on) {
            return Set.of(Set.of());
        }
        var all = rules.stream().map(SkillRule::skills).collect(Collectors.toCollection(HashSet::new));
        if (rules.stream().noneMatch(SkillRule::matchesAll)) {
            all.add(Set.of());
        }
        return all;
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
