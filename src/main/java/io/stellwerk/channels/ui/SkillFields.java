package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.routing.Condition;
import io.stellwerk.routing.Condition.Operator;
import io.stellwerk.routing.Condition.Property;
import io.stellwerk.routing.SkillRouting;
import io.stellwerk.routing.SkillRouting.Fallback;
import io.stellwerk.routing.SkillRule;
import io.stellwerk.team.Skill;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Skill-based routing: rules in their order, the first that matches decides. */
class SkillFields extends Composite<Div> {

    private static final SkillRule BEGINNING =
            new SkillRule(List.of(new Condition(Property.SUBJECT, Operator.CONTAINS, "")), Set.of());

    private final transient ConditionChoices choices;
    private final Runnable onChange;
    private final Checkbox on = new Checkbox();
    private final Div more = new Div();
    private final Div rows = new Div();
    private final List<SkillRuleFields> rules = new ArrayList<>();
    private final ExplainedSelect<Fallback> fallback;
    private List<Skill> all = List.of();

    SkillFields(ConditionChoices choices, Runnable onChange) {
        this.choices = choices;
        this.onChange = onChange;
        on.setLabel(getTranslation("channels.skills"));
        on.setHelperText(getTranslation("channels.skills.help"));
        on.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                switched();
            }
        });
        fallback = new ExplainedSelect<>(getTranslation("channels.skills.fallback"), SkillFields::key, onChange);
        fallback.offer(List.of(Fallback.values()));
        rows.addClassName("rules");
        more.addClassNames("sw-fields", "more");
        more.add(
                rows,
                new Button(getTranslation("channels.skill-rule.add"), Icon.PLUS.small(), click -> {
                    add(BEGINNING);
                    changed();
                }),
                fallback);
        getContent().addClassName("sw-skills");
        getContent().add(on, more);
    }

    void show(SkillRouting skills, List<Skill> offered) {
        all = offered;
        on.setValue(skills.on());
        fallback.choose(skills.ifNobodyHasThem());
        rules.clear();
        skills.rules().forEach(this::add);
        arrange();
    }

    SkillRouting skills() {
        return on.getValue()
                ? new SkillRouting(
                        true, rules.stream().map(SkillRuleFields::rule).toList(), fallback.chosen())
                : SkillRouting.OFF;
    }

    /** Says at the fields what is missing. */
    boolean isComplete() {
        return !on.getValue()
                || rules.stream().filter(rule -> !rule.isComplete()).toList().isEmpty();
    }

    private void switched() {
        if (on.getValue() && rules.isEmpty()) {
            add(BEGINNING);
        }
        changed();
    }

    private void add(SkillRule rule) {
        rules.add(new SkillRuleFields(rule, all, choices, onChange, this::move));
    }

    private void move(SkillRuleFields rule, SkillRuleFields.Move move) {
        var at = rules.indexOf(rule);
        switch (move) {
            case UP -> Collections.swap(rules, at, at - 1);
            case DOWN -> Collections.swap(rules, at, at + 1);
            case DELETE -> rules.remove(rule);
        }
        changed();
    }

    private void changed() {
        arrange();
        onChange.run();
    }

    private void arrange() {
        more.setVisible(on.getValue());
        rows.removeAll();
        for (int place = 0; place < rules.size(); place++) {
            rules.get(place).standsAt(place, rules.size());
            rows.add(rules.get(place));
        }
    }

    private static String key(Fallback fallback) {
        return "channels.skills.fallback."
                + fallback.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
