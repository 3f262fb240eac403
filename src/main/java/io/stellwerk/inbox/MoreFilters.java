package io.stellwerk.inbox;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import com.vaadin.flow.component.select.Select;
import io.stellwerk.base.ui.Dates;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.LiveFields;
import io.stellwerk.base.ui.Offers;
import io.stellwerk.tickets.Criterion;
import io.stellwerk.tickets.Criterion.Field;
import io.stellwerk.tickets.Tag;
import io.stellwerk.tickets.TicketFilter;
import io.stellwerk.tickets.TicketSort;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is filtered by less often, and the order of the list. */
class MoreFilters extends Composite<Button> {

    private static final List<Field> DAYS =
            List.of(Field.OPENED_FROM, Field.OPENED_UNTIL, Field.ACTIVE_FROM, Field.ACTIVE_UNTIL);

    private final transient FilterChoices choices;
    private final transient Consumer<Cut> onChosen;
    private final Popover popover = new Popover();
    private final Select<TicketSort> sort = new Select<>();
    private final MultiSelectComboBox<FilterOption> categories = new MultiSelectComboBox<>();
    private final MultiSelectComboBox<Tag> tags = new MultiSelectComboBox<>();
    private final Map<Field, DatePicker> days = new EnumMap<>(Field.class);
    private transient Cut shown = Cut.NOTHING;
    private transient List<FilterOption> offered = List.of();

    MoreFilters(FilterChoices choices, Consumer<Cut> onChosen) {
        this.choices = choices;
        this.onChosen = onChosen;
        getContent().setIcon(Icon.SLIDERS.small());
        getContent().setAriaLabel(getTranslation("inbox.filter.more"));
        getContent().setTooltipText(getTranslation("inbox.filter.more"));
        getContent().addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        getContent().addClassName("sw-filter");
        describeOrder();
        describeLabels();
        var fields = new Div(sort, categories, tags);
        fields.addClassName("sw-more-filters");
        DAYS.forEach(field -> fields.add(day(field)));
        popover.add(fields);
        popover.setTarget(getContent());
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setAriaLabel(getTranslation("inbox.filter.more"));
        popover.addOpenedChangeListener(change -> fill());
    }

    void show(Cut cut) {
        shown = cut;
        getContent()
                .setClassName(
                        "active",
                        cut.sort() != TicketSort.LAST_ACTIVITY
                                || DAYS.stream()
                                        .anyMatch(
                                                field -> !cut.filter().of(field).isEmpty())
                                || !cut.filter().of(Field.CATEGORY).isEmpty()
                                || !cut.filter().of(Field.TAG).isEmpty());
        refresh();
    }

    /** There may be others to choose from, or called otherwise. */
    void refresh() {
        if (popover.isOpened()) {
            fill();
        }
    }

    private void describeOrder() {
        sort.setLabel(getTranslation("inbox.sort"));
        sort.setItems(TicketSort.values());
        sort.setItemLabelGenerator(order -> getTranslation("inbox.sort." + order.parameter()));
        sort.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChosen.accept(shown.with(change.getValue()));
            }
        });
    }

    private void describeLabels() {
        categories.setLabel(getTranslation("inbox.filter.category"));
        categories.setItemLabelGenerator(FilterOption::name);
        categories.setVisible(false);
        categories.addValueChangeListener(change -> chosen(
                change.isFromClient(),
                Field.CATEGORY,
                change.getValue().stream().map(FilterOption::criterion).collect(Collectors.toSet())));
        tags.setLabel(getTranslation("inbox.filter.tag"));
        tags.setItemLabelGenerator(Tag::name);
        tags.setItems(Offers.of(choices::tagsLike, Tag::name));
        tags.addValueChangeListener(change -> chosen(
                change.isFromClient(),
                Field.TAG,
                change.getValue().stream().map(Criterion.Tagged::new).collect(Collectors.toSet())));
    }

    private DatePicker day(Field field) {
        var picker = Dates.picker();
        picker.setLabel(getTranslation("inbox.filter." + field.parameter()));
        picker.setClearButtonVisible(true);
        picker.addValueChangeListener(change -> chosen(
                change.isFromClient(),
                field,
                Optional.ofNullable(change.getValue())
                        .map(day -> Set.of(new Criterion.OnDay(field, day)))
                        .orElseGet(Set::of)));
        days.put(field, picker);
        return picker;
    }

    private void chosen(boolean byUser, Field field, Set<? extends Criterion> wanted) {
        if (byUser) {
            onChosen.accept(shown.with(shown.filter().with(field, wanted)));
        }
    }

    private void fill() {
        var filter = shown.filter();
        var known = choices.of(Field.CATEGORY);
        LiveFields.show(sort, shown.sort());
        if (!known.equals(offered)) {
            offered = known;
            categories.setItems(known);
            categories.setVisible(!known.isEmpty());
        }
        LiveFields.show(
                categories,
                known.stream()
                        .filter(option -> filter.of(Field.CATEGORY).contains(option.criterion()))
                        .collect(Collectors.toSet()));
        LiveFields.show(
                tags,
                filter.of(Field.TAG).stream()
                        .filter(Criterion.Tagged.class::isInstance)
                        .map(Criterion.Tagged.class::cast)
                        .map(Criterion.Tagged::tag)
                        .collect(Collectors.toSet()));
        days.forEach((field, picker) -> LiveFields.show(picker, day(filter, field)));
    }

    private static @Nullable LocalDate day(TicketFilter filter, Field field) {
        return filter.of(field).stream()
                .map(criterion -> LocalDate.parse(criterion.value()))
                .findFirst()
                .orElse(null);
    }
}
