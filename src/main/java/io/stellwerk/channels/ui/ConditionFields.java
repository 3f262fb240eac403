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
import java.util.function.Consumer;

/** One condition of a skill rule: property, operator, value. */
class ConditionFields extends Composite<Div> {

    private final Select<Property> property = new Select<>();
    private final Select<Operator> operator = new Select<>();
    private final TextField value = new TextField();

    ConditionFields(Condition condition, Runnable onChange, Consumer<ConditionFields> onDelete) {
        property.setItems(Property.values());
        property.setAriaLabel(getTranslation("channels.condition.property"));
        property.setItemLabelGenerator(choice -> getTranslation("channels.property." + word(choice)));
        property.setValue(condition.property());
        property.addValueChangeListener(change -> onChange.run());
        operator.setItems(Operator.values());
        operator.setAriaLabel(getTranslation("channels.condition.operator"));
        operator.setItemLabelGenerator(choice -> getTranslation("channels.operator." + word(choice)));
        operator.setValue(condition.operator());
        operator.addValueChangeListener(change -> onChange.run());
        value.setAriaLabel(getTranslation("channels.condition.value"));
        value.setErrorMessage(getTranslation("channels.condition.value.missing"));
        value.setManualValidation(true);
        value.setMaxLength(200);
        value.setValue(condition.value());
        value.addValueChangeListener(change -> {
            value.setInvalid(false);
            onChange.run();
        });
        var delete = new Button(Icon.CLOSE.create(), click -> onDelete.accept(this));
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        delete.setAriaLabel(getTranslation("channels.condition.delete"));
        delete.setTooltipText(getTranslation("channels.condition.delete"));
        getContent().addClassName("sw-condition");
        getContent().add(property, operator, value, delete);
    }

    Condition condition() {
        return new Condition(
                property.getValue(), operator.getValue(), value.getValue().strip());
    }

    boolean isComplete() {
        value.setInvalid(value.getValue().isBlank());
        return !value.isInvalid();
    }

    private static String word(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
