package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasEnabled;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox.AutoExpandMode;
import io.stellwerk.base.ui.Offers;
import io.stellwerk.routing.Condition.Property;
import io.stellwerk.tickets.Tag;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Values to choose, of one property at a time; tags that no ticket has yet are written. */
class ChosenValues extends Composite<MultiSelectComboBox<String>> implements HasEnabled {

    private final transient ConditionChoices choices;
    private final Runnable onChange;
    private Property property = Property.TAGS;

    ChosenValues(ConditionChoices choices, Runnable onChange) {
        this.choices = choices;
        this.onChange = onChange;
        var values = getContent();
        values.setManualValidation(true);
        values.setAutoExpand(AutoExpandMode.VERTICAL);
        values.addCustomValueSetListener(typed -> Tag.of(typed.getDetail()).ifPresentOrElse(this::add, this::refuse));
        values.addValueChangeListener(change -> {
            values.setInvalid(false);
            if (change.isFromClient()) {
                onChange.run();
            }
        });
    }

    /** What is gone meanwhile stays visible until somebody takes it out. */
    void show(Property wanted, Set<String> chosen) {
        property = wanted;
        var names = choices.names(wanted);
        var values = getContent();
        values.setAllowCustomValue(wanted == Property.TAGS);
        values.setItemLabelGenerator(value -> name(value, names));
        if (wanted == Property.TAGS) {
            values.setItems(Offers.of(choices::tagsLike, tag -> tag));
        } else {
            var items = new LinkedHashSet<>(names.keySet());
            items.addAll(chosen);
            values.setItems(items);
        }
        values.setValue(chosen);
        complainIfGone();
    }

    Set<String> chosen() {
        return getContent().getValue();
    }

    /** Says at the field what is missing or gone. */
    boolean isComplete() {
        complainIfGone();
        if (getContent().isEmpty()) {
            complain("channels.condition.values.missing");
        }
        return !getContent().isInvalid();
    }

    private void complainIfGone() {
        getContent().setInvalid(false);
        if (property != Property.TAGS && !choices.names(property).keySet().containsAll(chosen())) {
            complain("channels.condition.gone");
        }
    }

    private void add(Tag tag) {
        var all = new HashSet<>(chosen());
        if (all.add(tag.name())) {
            getContent().setValue(all);
            onChange.run();
        }
    }

    private void refuse() {
        getContent().setErrorMessage(getTranslation("inbox.tags.wrong", Tag.LONGEST));
        getContent().setInvalid(true);
    }

    private void complain(String key) {
        getContent().setErrorMessage(getTranslation(key));
        getContent().setInvalid(true);
    }

    private String name(String value, Map<String, String> names) {
        return property == Property.TAGS
                ? value
                : names.getOrDefault(value, getTranslation("channels.condition.category.gone"));
    }
}
