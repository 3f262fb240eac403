package io.stellwerk.tickets;

import io.stellwerk.tickets.SlaHours.AroundTheClock;
import io.stellwerk.tickets.SlaHours.Weekly;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** A policy as the audit log keeps it: names instead of ids. */
@Component
class ReadableSla {

    private final SlaNames names;
    private final StatusRows statuses;

    ReadableSla(SlaNames names, StatusRows statuses) {
        this.names = names;
        this.statuses = statuses;
    }

    Map<String, Object> of(SlaPlan plan) {
        var values = new LinkedHashMap<String, Object>();
        values.put("name", plan.name());
        values.put("conditions", conditions(plan));
        values.put("goals", goals(plan.goals().usual()));
        plan.goals().byPriority().forEach((priority, goals) -> values.put(priority, goals(goals)));
        values.put("dueSoonMinutes", plan.dueSoon().toMinutes());
        values.putAll(hours(plan.hours()));
        values.put("pausedIn", statuses(plan));
        return values;
    }

    /** By property and operator. */
    private Map<String, Map<String, Set<String>>> conditions(SlaPlan plan) {
        var all = new TreeMap<String, Map<String, Set<String>>>();
        plan.conditions()
                .forEach(condition -> all.computeIfAbsent(condition.property().name(), any -> new TreeMap<>())
                        .computeIfAbsent(condition.operator().name(), any -> new TreeSet<>())
                        .addAll(named(condition)));
        return all;
    }

    private List<String> named(SlaCondition condition) {
        var known = names.of(condition.property());
        return condition.values().stream()
                .map(value -> known.getOrDefault(value, value))
                .toList();
    }

    private static Map<String, Long> goals(Map<SlaGoal, Duration> goals) {
        var minutes = new LinkedHashMap<String, Long>();
        for (var goal : SlaGoal.values()) {
            var time = goals.get(goal);
            if (time != null) {
                minutes.put(goal.name(), time.toMinutes());
            }
        }
        return minutes;
    }

    private Map<String, Object> hours(SlaHours hours) {
        return switch (hours) {
            case AroundTheClock always -> Map.of("schedule", "AROUND_THE_CLOCK");
            case Weekly weekly ->
                Map.of(
                        "schedule",
                        weekly.hours().stream().map(Object::toString).toList(),
                        "zone",
                        weekly.zone().getId(),
                        "holidays",
                        weekly.calendar().flatMap(names::of).orElse(""));
        };
    }

    private List<String> statuses(SlaPlan plan) {
        return statuses.all().stream()
                .filter(status -> plan.pauses().contains(status.id()))
                .map(TicketStatus::name)
                .toList();
    }
}
