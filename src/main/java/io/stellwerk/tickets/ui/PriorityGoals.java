package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import io.stellwerk.tickets.SlaGoal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What is different for the tickets of one priority; an empty field is as for all. */
class PriorityGoals extends Composite<Div> {

    private final Map<SlaGoal, DurationField> fields = new EnumMap<>(SlaGoal.class);

    PriorityGoals(String name, Runnable onChange) {
        getContent().addClassName("sw-priority-goal");
        getContent().add(new H3(name));
        for (var goal : SlaGoal.values()) {
            var field = new DurationField(SlaWords.goal(goal), true, onChange);
            fields.put(goal, field);
            getContent().add(field);
        }
    }

    void show(Map<SlaGoal, Duration> goals) {
        fields.forEach((goal, field) -> field.show(Optional.ofNullable(goals.get(goal))));
    }

    Map<SlaGoal, Duration> goals() {
        var goals = new EnumMap<SlaGoal, Duration>(SlaGoal.class);
        fields.forEach((goal, field) -> field.time().ifPresent(time -> goals.put(goal, time)));
        return goals;
    }

    boolean isComplete() {
        return fields.values().stream()
                .filter(field -> !field.isComplete(false))
                .toList()
                .isEmpty();
    }
}
