package io.stellwerk.tickets;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How long each goal may take; a goal that is missing is not promised.
 *
 * @param byPriority what is different for the tickets of a priority, by its name
 */
public record SlaGoals(Map<SlaGoal, Duration> usual, Map<String, Map<SlaGoal, Duration>> byPriority) {

    public SlaGoals {
        usual = Map.copyOf(usual);
        byPriority = Map.copyOf(byPriority);
    }

    public Map<SlaGoal, Duration> of(String priority) {
        var goals = new EnumMap<SlaGoal, Duration>(SlaGoal.class);
        goals.putAll(usual);
        goals.putAll(byPriority.getOrDefault(priority, Map.of()));
        return goals;
    }
}
