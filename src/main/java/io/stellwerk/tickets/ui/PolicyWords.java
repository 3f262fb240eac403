package io.stellwerk.tickets.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.stellwerk.tickets.SlaCondition;
import io.stellwerk.tickets.SlaGoal;
import io.stellwerk.tickets.SlaHours;
import io.stellwerk.tickets.SlaPlan;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** A policy in short. */
final class PolicyWords {

    private final SlaChoices choices;

    PolicyWords(SlaChoices choices) {
        this.choices = choices;
    }

    /** "For all tickets", "Channel is Support or Sales and Type is not Calling". */
    String conditions(SlaPlan plan) {
        return plan.conditions().isEmpty()
                ? I18NProvider.translate("tickets.sla.for.all")
                : plan.conditions().stream().map(this::condition).collect(Collectors.joining("; "));
    }

    /** "First reply 1 h · Close 48 h". */
    String goals(SlaPlan plan) {
        var goals = Arrays.stream(SlaGoal.values())
                .flatMap(goal -> Optional.ofNullable(plan.goals().usual().get(goal))
                        .map(time -> SlaWords.goal(goal) + " " + SlaWords.exactly(time))
                        .stream())
                .collect(Collectors.joining(" · "));
        return plan.goals().byPriority().isEmpty()
                ? goals
                : (goals.isEmpty() ? "" : goals + " · ") + I18NProvider.translate("tickets.sla.goals.differ");
    }

    String hours(SlaHours hours) {
        return switch (hours) {
            case SlaHours.AroundTheClock always -> I18NProvider.translate("tickets.sla.hours.always");
            case SlaHours.Weekly weekly ->
                I18NProvider.translate("tickets.sla.hours.in", weekly.zone().getId());
        };
    }

    private String condition(SlaCondition condition) {
        var names = choices.of(condition.property());
        var property = I18NProvider.translate("tickets.sla.property." + SlaWords.key(condition.property()));
        var operator = I18NProvider.translate("tickets.sla.operator." + SlaWords.key(condition.operator()));
        var values = condition.values().stream()
                .map(value -> names.getOrDefault(value, value))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        return property + " " + operator + " " + String.join(", ", values);
    }
}
