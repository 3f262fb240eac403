package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.stellwerk.routing.Condition.Property;
import io.stellwerk.tickets.CategoryId;
import io.stellwerk.tickets.QueuedLabels;
import io.stellwerk.tickets.Tag;
import io.stellwerk.tickets.TicketPriority;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How a sample ticket is sorted; at first as tickets come in. */
class SampleLabels extends Composite<Div> {

    private final Select<String> priority = new Select<>();
    private final Select<String> category = new Select<>();
    private final ChosenValues tags;

    SampleLabels(ConditionChoices choices) {
        tags = new ChosenValues(choices, () -> {});
        tags.show(Property.TAGS, Set.of());
        tags.getContent().setLabel(getTranslation("channels.property.tags"));
        offer(priority, choices, Property.PRIORITY);
        priority.setValue(QueuedLabels.NEW.priority().name());
        category.setEmptySelectionAllowed(true);
        offer(category, choices, Property.CATEGORY);
        getContent().addClassName("sw-fields");
        getContent().add(priority, category, tags);
    }

    QueuedLabels labels() {
        return new QueuedLabels(
                TicketPriority.valueOf(priority.getValue()),
                Optional.ofNullable(category.getValue()).map(number -> new CategoryId(Long.parseLong(number))),
                tags.chosen().stream().map(Tag::new).collect(Collectors.toSet()));
    }

    private void offer(Select<String> field, ConditionChoices choices, Property property) {
        var names = choices.names(property);
        field.setLabel(getTranslation(
                property == Property.PRIORITY ? "channels.property.priority" : "channels.property.category"));
        field.setItems(names.keySet());
        field.setItemLabelGenerator(value -> value == null ? "" : names.getOrDefault(value, ""));
    }
}
