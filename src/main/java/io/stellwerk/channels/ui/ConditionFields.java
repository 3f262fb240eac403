package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.routing.Condition;
import io.stellwerk.routing.Condition.Operator;
import io.stellwerk.routing.Condition.Property;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** One condition of a skill rule: property, operator, a text or chosen values. */
class ConditionFields extends Composite<Div> {

    private final Select<Property> property = new Select<>();
    private final Select<Operator> operator = new Select<>();
    private final TextField value = new TextField();
    private final ChosenValues values;

    ConditionFields(
            Condition condition, ConditionChoices choices, Runnable onChange, Consumer<ConditionFields> onDelete) {
        values = new ChosenValues(choices, onChange);
        property.setItems(Property.values());
        property.setAriaLabel(getTranslation("channels.condition.property"));
        property.setItemLabelGenerator(choice -> getTranslation("channels.property." + word(choice)));
        property.setValue(condition.property());
        operator.setAriaLabel(getTranslation("channels.condition.operator"));
        operator.setItemLabelGenerator(choice -> getTranslation("channels.operator." + word(choice)));
        offer(condition.operator(), condition.property().isChosen() ? condition.values() : Set.of());
        value.setValue(condition.property().isChosen() ? "" : condition.text());
        describeText(onChange);
        values.getContent().setAriaLabel(getTranslation("channels.condition.value"));
        property.addValueChangeListener(change -> {
            offer(change.getValue().operators().getFirst(), Set.of());
            onChange.run();
        });
        operator.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                onChange.run();
            }
        });
        var delete = new Button(Icon.CLOSE.create(), click -> onDelete.accept(this));
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        delete.setAriaLabel(getTranslation("channels.condition.delete"));
        delete.setTooltipText(getTranslation("channels.condition.delete"));
        getContent().addClassName("sw-condition");
        getContent().add(property, operator, value, values, delete);
    }

    Condition condition() {
        return isChosen()
                ? new Condition(property.getValue(), operator.getValue(), values.chosen())
                : new Condition(
                        property.getValue(),
                        operator.getValue(),
                        value.getValue().strip());
    }

    boolean isComplete() {
        value.setInvalid(!isChosen() && value.getValue().isBlank());
        return !value.isInvalid() && (!isChosen() || values.isComplete());
    }

    private void describeText(Runnable onChange) {
        value.setAriaLabel(getTranslation("channels.condition.value"));
        value.setErrorMessage(getTranslation("channels.condition.value.missing"));
        value.setManualValidation(true);
        value.setMaxLength(200);
        value.addValueChangeListener(change -> {
            value.setInvalid(false);
            onChange.run();
        });
    }

    /** What fits the property; a text stays when another text is asked for. */
    private void offer(Operator wanted, Set<String> chosen) {
        var fitting = property.getValue().operators();
        var before = operator.getValue();
        operator.setItems(fitting);
        operator.setValue(before != null && fitting.contains(before) ? before : wanted);
        value.setVisible(!isChosen());
        values.setVisible(isChosen());
        if (isChosen()) {
            values.show(property.getValue(), chosen);
        }
    }

    private boolean isChosen() {
        return property.getValue().isChosen();
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
