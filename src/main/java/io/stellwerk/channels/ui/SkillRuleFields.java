package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox.AutoExpandMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.routing.Condition;
import io.stellwerk.routing.Condition.Operator;
import io.stellwerk.routing.Condition.Property;
import io.stellwerk.routing.SkillRule;
import io.stellwerk.team.Skill;
import io.stellwerk.team.ui.SkillWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** One skill rule: its conditions and the skills it asks for. */
class SkillRuleFields extends Composite<Div> {

    /** What one can do with a rule as a whole. */
    enum Move {
        UP,
        DOWN,
        DELETE
    }

    private final transient ConditionChoices choices;
    private final Runnable onChange;
    private final H3 title = new H3();
    private final Button up;
    private final Button down;
    private final Div rows = new Div();
    private final Span always = new Span(getTranslation("channels.skill-rule.always"));
    private final List<ConditionFields> conditions = new ArrayList<>();
    private final MultiSelectComboBox<Skill> skills = new MultiSelectComboBox<>();

    SkillRuleFields(
            SkillRule rule,
            List<Skill> all,
            ConditionChoices choices,
            Runnable onChange,
            BiConsumer<SkillRuleFields, Move> onMove) {
        this.choices = choices;
        this.onChange = onChange;
        up = button(Icon.DOWN, "channels.skill-rule.up", () -> onMove.accept(this, Move.UP));
        up.addClassName("up");
        down = button(Icon.DOWN, "channels.skill-rule.down", () -> onMove.accept(this, Move.DOWN));
        var delete = button(Icon.TRASH, "channels.skill-rule.delete", () -> onMove.accept(this, Move.DELETE));
        var head = new Div(title, up, down, delete);
        head.addClassName("head");
        rows.addClassName("conditions");
        always.addClassName("sw-soft");
        rule.conditions().forEach(this::add);
        always.setVisible(conditions.isEmpty());
        describeSkills(rule, all);
        var more = new Button(getTranslation("channels.condition.add"), Icon.PLUS.small(), click -> {
            add(new Condition(Property.SUBJECT, Operator.CONTAINS, ""));
            onChange.run();
        });
        more.addThemeVariants(ButtonVariant.TERTIARY);
        getContent().addClassName("sw-skill-rule");
        getContent().add(head, rows, always, more, skills);
    }

    void standsAt(int place, int count) {
        title.setText(getTranslation("channels.skill-rule", place + 1));
        up.setEnabled(place > 0);
        down.setEnabled(place < count - 1);
    }

    SkillRule rule() {
        return new SkillRule(
                conditions.stream().map(ConditionFields::condition).toList(),
                skills.getValue().stream().map(Skill::id).collect(Collectors.toSet()));
    }

    boolean isComplete() {
        skills.setInvalid(skills.isEmpty());
        var wrong =
                conditions.stream().filter(condition -> !condition.isComplete()).toList();
        return wrong.isEmpty() && !skills.isInvalid();
    }

    private void describeSkills(SkillRule rule, List<Skill> all) {
        skills.setLabel(getTranslation("channels.skill-rule.skills"));
        skills.setErrorMessage(getTranslation("channels.skill-rule.skills.missing"));
        skills.setManualValidation(true);
        skills.setAutoExpand(AutoExpandMode.VERTICAL);
        skills.setItemLabelGenerator(SkillWords::whole);
        skills.setItems(SkillWords.sorted(all));
        skills.setValue(
                all.stream().filter(skill -> rule.skills().contains(skill.id())).collect(Collectors.toSet()));
        skills.addValueChangeListener(change -> {
            skills.setInvalid(false);
            onChange.run();
        });
    }

    private void add(Condition condition) {
        var fields = new ConditionFields(condition, choices, onChange, this::delete);
        conditions.add(fields);
        rows.add(fields);
        always.setVisible(false);
    }

    private void delete(ConditionFields condition) {
        conditions.remove(condition);
        rows.remove(condition);
        always.setVisible(conditions.isEmpty());
        onChange.run();
    }

    private Button button(Icon icon, String label, Runnable onClick) {
        var button = new Button(icon.create(), click -> onClick.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(label));
        button.setTooltipText(getTranslation(label));
        return button;
    }
}
