package io.stellwerk.tickets;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * All that a policy says.
 *
 * @param conditions all of which hold for the tickets it is for; without any it is for all tickets
 * @param dueSoon how long before the end of a goal, counted in the same hours, it is due soon
 * @param pauses the statuses in which no clock runs
 */
public record SlaPlan(
        String name,
        List<SlaCondition> conditions,
        SlaGoals goals,
        Duration dueSoon,
        SlaHours hours,
        Set<StatusId> pauses) {

    public static final int LONGEST_NAME = 100;
    public static final Duration LONGEST_GOAL = Duration.ofHours(2_000);

    public SlaPlan {
        name = name.strip();
        conditions = List.copyOf(conditions);
        pauses = Set.copyOf(pauses);
    }

    boolean isFor(SlaSample sample) {
        return conditions.stream().allMatch(condition -> condition.holds(sample));
    }

    boolean looksAt(SlaCondition.Property property) {
        return conditions.stream().anyMatch(condition -> condition.property() == property);
    }
}
