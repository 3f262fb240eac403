package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.tickets.SlaGoal;
import java.time.Duration;
import java.util.Optional;

/** Whether a goal is promised and how long it may take, with a line that explains it. */
class GoalField extends Composite<Div> {

    private final SlaGoal goal;
    private final Checkbox promised;
    private final DurationField time;

    GoalField(SlaGoal goal, Runnable onChange) {
        this.goal = goal;
        promised = new Checkbox(SlaWords.goal(goal));
        time = new DurationField(SlaWords.goal(goal), false, onChange);
        promised.addValueChangeListener(change -> {
            time.setVisible(change.getValue());
            onChange.run();
        });
        time.setVisible(false);
        var help = new Span(getTranslation("tickets.sla.goal." + SlaWords.key(goal) + ".help"));
        help.addClassName("sw-soft");
        var words = new Div(promised, help);
        words.addClassName("words");
        getContent().addClassName("sw-goal");
        getContent().add(words, time);
    }

    SlaGoal goal() {
        return goal;
    }

    void show(Optional<Duration> known) {
        promised.setValue(known.isPresent());
        time.show(known);
    }

    Optional<Duration> time() {
        return promised.getValue() ? time.time() : Optional.empty();
    }

    boolean isComplete() {
        return !promised.getValue() || time.isComplete(true);
    }
}
