package io.stellwerk.tickets.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.tickets.SlaCondition;
import io.stellwerk.tickets.SlaCondition.Operator;
import io.stellwerk.tickets.SlaCondition.Property;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** One condition of a policy: property, operator, values to choose or to write. */
class ConditionRow extends Composite<Div> {

    private final transient SlaChoices choices;
    private final Select<Property> property = new Select<>();
    private final Select<Operator> operator = new Select<>();
    private final MultiSelectComboBox<String> values = new MultiSelectComboBox<>();

    ConditionRow(SlaCondition condition, SlaChoices choices, Runnable onChange, Consumer<ConditionRow> onDelete) {
        this.choices = choices;
        property.setItems(choices.properties());
        property.setAriaLabel(getTranslation("tickets.sla.condition.property"));
        property.setItemLabelGenerator(choice -> getTranslation("tickets.sla.property." + SlaWords.key(choice)));
        operator.setItems(Operator.values());
        operator.setAriaLabel(getTranslation("tickets.sla.condition.operator"));
        operator.setItemLabelGenerator(choice -> getTranslation("tickets.sla.operator." + SlaWords.key(choice)));
        values.setAriaLabel(getTranslation("tickets.sla.condition.values"));
        values.setErrorMessage(getTranslation("tickets.sla.condition.values.missing"));
        values.setManualValidation(true);
        values.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        values.addCustomValueSetListener(typed -> write(typed.getDetail()));
        show(condition);
        property.addValueChangeListener(change -> {
            offer(Set.of());
            onChange.run();
        });
        operator.addValueChangeListener(change -> onChange.run());
        values.addValueChangeListener(change -> {
            values.setInvalid(false);
            onChange.run();
        });
        getContent().addClassName("sw-condition");
        getContent().add(property, operator, values, delete(onDelete));
    }

    SlaCondition condition() {
        return new SlaCondition(property.getValue(), operator.getValue(), values.getValue());
    }

    boolean isComplete() {
        values.setInvalid(values.isEmpty());
        return !values.isInvalid();
    }

    private void show(SlaCondition condition) {
        property.setValue(condition.property());
        operator.setValue(condition.operator());
        offer(condition.values());
    }

    /** A value that is gone meanwhile stays visible until somebody takes it out. */
    private void offer(Set<String> chosen) {
        var what = property.getValue();
        var names = choices.of(what);
        var items = new LinkedHashSet<>(names.keySet());
        items.addAll(chosen);
        values.setItems(items);
        values.setItemLabelGenerator(value -> names.getOrDefault(value, value));
        values.setAllowCustomValue(SlaCondition.isWords(what));
        values.setPlaceholder(
                SlaCondition.isWords(what) ? getTranslation("tickets.sla.hint." + SlaWords.key(what)) : "");
        values.setValue(chosen);
    }

    private void write(String typed) {
        var chosen = new ArrayList<>(values.getValue());
        chosen.add(typed.strip());
        var all = Set.copyOf(chosen);
        values.setItems(List.copyOf(all));
        values.setValue(all);
    }

    private Button delete(Consumer<ConditionRow> onDelete) {
        var delete = new Button(Icon.CLOSE.create(), click -> onDelete.accept(this));
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        delete.setAriaLabel(getTranslation("tickets.sla.condition.delete"));
        delete.setTooltipText(getTranslation("tickets.sla.condition.delete"));
        return delete;
    }
}
