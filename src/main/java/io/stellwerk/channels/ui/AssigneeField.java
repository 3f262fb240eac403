package io.stellwerk.channels.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox.AutoExpandMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import io.stellwerk.base.ui.Avatars;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.routing.Target;
import io.stellwerk.routing.Target.OneUser;
import io.stellwerk.routing.Target.WholeTeam;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Chooses users and teams; at least one. */
class AssigneeField extends Composite<MultiSelectComboBox<Assignee>> {

    private final Function<Set<? extends Target>, List<Assignee>> options;

    AssigneeField(
            String label, String missing, Function<Set<? extends Target>, List<Assignee>> options, Runnable onChange) {
        this.options = options;
        var field = getContent();
        field.setLabel(label);
        field.setErrorMessage(missing);
        field.setRequiredIndicatorVisible(true);
        field.setManualValidation(true);
        field.setItemLabelGenerator(Assignee::name);
        field.setClassNameGenerator(assignee -> assignee.invalid() ? "invalid" : "");
        field.setRenderer(new ComponentRenderer<>(AssigneeField::line));
        field.setAutoExpand(AutoExpandMode.VERTICAL);
        field.setSelectedItemsOnTop(true);
        field.addValueChangeListener(change -> {
            field.setInvalid(false);
            explain();
            if (change.isFromClient()) {
                onChange.run();
            }
        });
    }

    void show(Set<? extends Target> chosen) {
        var all = options.apply(chosen);
        getContent().setItems(all);
        getContent()
                .setValue(all.stream()
                        .filter(option -> chosen.contains(option.target()))
                        .collect(Collectors.toSet()));
        explain();
    }

    Set<Target> chosen() {
        return getContent().getValue().stream().map(Assignee::target).collect(Collectors.toSet());
    }

    /** Says at the field if nothing is chosen. */
    boolean isComplete() {
        var isEmpty = getContent().isEmpty();
        getContent().setInvalid(isEmpty);
        return !isEmpty;
    }

    private void explain() {
        var someInvalid = getContent().getValue().stream().anyMatch(Assignee::invalid);
        getContent().setHelperText(someInvalid ? getTranslation("channels.assignee.invalid") : "");
    }

    private static Component line(Assignee assignee) {
        var line = new Div(picture(assignee), new Span(assignee.name()));
        line.addClassName("sw-assignee");
        line.setClassName("invalid", assignee.invalid());
        return line;
    }

    private static Component picture(Assignee assignee) {
        return switch (assignee.target()) {
            case OneUser one -> Avatars.beside(assignee.name(), one.user().value());
            case WholeTeam team -> Icon.PEOPLE.create();
        };
    }
}
