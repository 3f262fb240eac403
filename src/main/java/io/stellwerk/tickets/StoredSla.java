package io.stellwerk.tickets;

import io.stellwerk.base.CalendarId;
import io.stellwerk.team.WorkingHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A policy as the database keeps it: plain numbers and words. Durations are minutes. */
record StoredSla(
        List<SlaCondition> conditions,
        Map<SlaGoal, Long> goals,
        Map<String, Map<SlaGoal, Long>> byPriority,
        long dueSoon,
        @Nullable StoredHours hours,
        List<Long> pauses) {

    record StoredHours(
            List<StoredRow> rows, String zone, @Nullable Long calendar) {}

    record StoredRow(Set<DayOfWeek> days, String start, String end) {}

    static StoredSla of(SlaPlan plan) {
        return new StoredSla(
                plan.conditions(),
                minutes(plan.goals().usual()),
                plan.goals().byPriority().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> minutes(entry.getValue()))),
                plan.dueSoon().toMinutes(),
                hours(plan.hours()),
                plan.pauses().stream().map(StatusId::value).sorted().toList());
    }

    SlaPlan plan(String name) {
        return new SlaPlan(
                name,
                conditions,
                new SlaGoals(
                        durations(goals),
                        byPriority.entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, entry -> durations(entry.getValue())))),
                Duration.ofMinutes(dueSoon),
                hours == null ? new SlaHours.AroundTheClock() : weekly(hours),
                pauses.stream().map(StatusId::new).collect(Collectors.toSet()));
    }

    private static Map<SlaGoal, Long> minutes(Map<SlaGoal, Duration> goals) {
        return goals.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().toMinutes()));
    }

    private static Map<SlaGoal, Duration> durations(Map<SlaGoal, Long> minutes) {
        return minutes.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Duration.ofMinutes(entry.getValue())));
    }

    private static @Nullable StoredHours hours(SlaHours hours) {
        return switch (hours) {
            case SlaHours.AroundTheClock always -> null;
            case SlaHours.Weekly weekly ->
                new StoredHours(
                        weekly.hours().stream()
                                .map(row -> new StoredRow(
                                        row.days(),
                                        row.start().toString(),
                                        row.end().toString()))
                                .toList(),
                        weekly.zone().getId(),
                        weekly.calendar().map(CalendarId::value).orElse(null));
        };
    }

    private static SlaHours weekly(StoredHours stored) {
        return new SlaHours.Weekly(
                stored.rows().stream()
                        .map(row ->
                                new WorkingHours(row.days(), LocalTime.parse(row.start()), LocalTime.parse(row.end())))
                        .toList(),
                ZoneId.of(stored.zone()),
                Optional.ofNullable(stored.calendar()).map(CalendarId::new));
    }
}
