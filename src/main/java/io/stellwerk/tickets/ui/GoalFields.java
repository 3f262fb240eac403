package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.tickets.SlaGoal;
import io.stellwerk.tickets.SlaGoals;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The goals of a policy, the same for all tickets or different for some priorities. */
class GoalFields extends Composite<Div> {

    private final List<GoalField> usual;
    private final Checkbox different = new Checkbox(getTranslation("tickets.sla.by-priority"));
    private final Div priorities = new Div();
    private final Map<String, PriorityGoals> byPriority = new LinkedHashMap<>();
    private final Span missing = new Span(getTranslation("tickets.sla.goals.missing"));

    /** @param names of the priorities, by value */
    GoalFields(Map<String, String> names, Runnable onChange) {
        usual = Stream.of(SlaGoal.values())
                .map(goal -> new GoalField(goal, () -> changed(onChange)))
                .toList();
        names.forEach((priority, name) -> byPriority.put(priority, new PriorityGoals(name, onChange)));
        byPriority.values().forEach(priorities::add);
        priorities.addClassName("sw-priority-goals");
        different.setHelperText(getTranslation("tickets.sla.by-priority.help"));
        different.addValueChangeListener(change -> {
            priorities.setVisible(change.getValue());
            onChange.run();
        });
        different.setVisible(!names.isEmpty());
        priorities.setVisible(false);
        missing.addClassName("sw-problem");
        missing.getElement().setAttribute("role", "alert");
        missing.setVisible(false);
        getContent().addClassName("sw-goals");
        usual.forEach(getContent()::add);
        getContent().add(missing, different, priorities);
    }

    void show(SlaGoals goals) {
        usual.forEach(field -> field.show(Optional.ofNullable(goals.usual().get(field.goal()))));
        byPriority.forEach((priority, fields) -> fields.show(goals.byPriority().getOrDefault(priority, Map.of())));
        different.setValue(!goals.byPriority().isEmpty());
    }

    SlaGoals goals() {
        var times = new EnumMap<SlaGoal, Duration>(SlaGoal.class);
        usual.forEach(field -> field.time().ifPresent(time -> times.put(field.goal(), time)));
        var differences = new LinkedHashMap<String, Map<SlaGoal, Duration>>();
        if (different.getValue()) {
            byPriority.forEach((priority, fields) -> {
                if (!fields.goals().isEmpty()) {
                    differences.put(priority, fields.goals());
                }
            });
        }
        return new SlaGoals(times, differences);
    }

    boolean isComplete() {
        var wrong = usual.stream().filter(field -> !field.isComplete()).toList();
        var wrongPriorities = different.getValue()
                ? byPriority.values().stream()
                        .filter(fields -> !fields.isComplete())
                        .toList()
                : List.of();
        var goals = goals();
        missing.setVisible(
                wrong.isEmpty() && goals.usual().isEmpty() && goals.byPriority().isEmpty());
        return wrong.isEmpty() && wrongPriorities.isEmpty() && !missing.isVisible();
    }

    private void changed(Runnable onChange) {
        missing.setVisible(false);
        onChange.run();
    }
}
