package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.LiveFields;
import io.stellwerk.tickets.Criterion;
import io.stellwerk.tickets.Criterion.Field;
import io.stellwerk.tickets.TicketFilter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One field to filter by: a button that opens its values, to be searched when there are many. */
class FilterPicker extends Composite<Button> {

    private static final int SEARCHED_FROM = 9;
    private static final int MOST_SHOWN = 60;

    private final Field field;
    private final transient Function<Field, List<FilterOption>> choices;
    private final transient BiConsumer<Field, Set<Criterion>> onChosen;
    private final Popover popover = new Popover();
    private final TextField search = new TextField();
    private final CheckboxGroup<FilterOption> values = new CheckboxGroup<>();
    private final Span none = new Span(getTranslation("inbox.filter.no-value"));
    private transient List<FilterOption> options = List.of();
    private transient List<FilterOption> offered = List.of();
    private final transient Set<Criterion> chosen = new LinkedHashSet<>();

    FilterPicker(Field field, Function<Field, List<FilterOption>> choices, BiConsumer<Field, Set<Criterion>> onChosen) {
        this.field = field;
        this.choices = choices;
        this.onChosen = onChosen;
        getContent().setText(name());
        getContent().setSuffixComponent(Icon.DOWN.small());
        getContent().addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        getContent().addClassName("sw-filter");
        getContent().getElement().setAttribute("data-filter", field.parameter());
        describe();
    }

    void show(TicketFilter filter) {
        chosen.clear();
        chosen.addAll(filter.of(field));
        getContent().setClassName("active", !chosen.isEmpty());
        getContent().setAriaLabel(getTranslation("inbox.filter.by", name(), chosen.size()));
        if (popover.isOpened()) {
            offer();
        }
    }

    /** There may be others to choose from, or called otherwise. */
    void refresh() {
        if (popover.isOpened()) {
            options = choices.apply(field);
            offer();
        }
    }

    private void describe() {
        search.setPlaceholder(getTranslation("inbox.filter.search"));
        search.setAriaLabel(getTranslation("inbox.filter.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.addValueChangeListener(change -> offer());
        values.setItemLabelGenerator(FilterOption::name);
        values.setAriaLabel(name());
        values.addClassName("sw-filter-values");
        values.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose(change.getOldValue(), change.getValue());
            }
        });
        none.addClassName("sw-soft");
        var content = new Div(search, values, none);
        content.addClassName("sw-filter-content");
        popover.add(content);
        popover.setTarget(getContent());
        popover.setPosition(PopoverPosition.BOTTOM_START);
        popover.setAriaLabel(name());
        popover.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                open();
            }
        });
    }

    private void open() {
        options = choices.apply(field);
        search.clear();
        search.setVisible(options.size() >= SEARCHED_FROM);
        offer();
        if (search.isVisible()) {
            search.focus();
        } else {
            values.getElement().executeJs("this.querySelector('vaadin-checkbox')?.focus()");
        }
    }

    private void offer() {
        var shown = options.stream()
                .filter(option -> option.matches(search.getValue()))
                .limit(MOST_SHOWN)
                .toList();
        none.setVisible(shown.isEmpty());
        values.setVisible(!shown.isEmpty());
        if (!shown.equals(offered)) {
            offered = shown;
            values.setItems(shown);
        }
        LiveFields.show(
                values,
                shown.stream()
                        .filter(option -> chosen.contains(option.criterion()))
                        .collect(Collectors.toSet()));
    }

    /** What was chosen before and is not on the list just now stays chosen. */
    private void choose(Set<FilterOption> before, Set<FilterOption> after) {
        before.stream().map(FilterOption::criterion).forEach(chosen::remove);
        after.stream().map(FilterOption::criterion).forEach(chosen::add);
        onChosen.accept(field, Set.copyOf(chosen));
    }

    private String name() {
        return getTranslation("inbox.filter." + field.parameter());
    }
}
