package io.stellwerk.tickets;

import io.stellwerk.base.CalendarId;
import io.stellwerk.team.HolidaysChanged;
import io.stellwerk.team.SkillId;
import io.stellwerk.team.TeamId;
import io.stellwerk.team.Uses;
import io.stellwerk.tickets.SlaCondition.Property;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Where policies name teams, categories and calendars, so that none goes while in use, and a new holiday counts. */
@Component
class SlaUses implements Uses {

    private final SlaPolicyRows policies;
    private final SlaRecount recount;

    SlaUses(SlaPolicyRows policies, SlaRecount recount) {
        this.policies = policies;
        this.recount = recount;
    }

    @Override
    public List<String> of(TeamId team) {
        return named(Property.TEAM, team.value());
    }

    List<String> of(CategoryId category) {
        return named(Property.CATEGORY, category.value());
    }

    @Override
    public List<String> of(SkillId skill) {
        return List.of();
    }

    @Override
    public List<String> of(CalendarId calendar) {
        return names(plan -> plan.hours() instanceof SlaHours.Weekly weekly
                && weekly.calendar().equals(Optional.of(calendar)));
    }

    @EventListener
    void on(HolidaysChanged changed) {
        if (!of(changed.calendar()).isEmpty()) {
            recount.soon();
        }
    }

    private List<String> named(Property property, long id) {
        return names(plan -> plan.conditions().stream()
                .anyMatch(condition ->
                        condition.property() == property && condition.values().contains(String.valueOf(id))));
    }

    private List<String> names(Predicate<SlaPlan> uses) {
        return policies.all().stream()
                .filter(policy -> uses.test(policy.plan()))
                .map(SlaPolicy::name)
                .toList();
    }
}
