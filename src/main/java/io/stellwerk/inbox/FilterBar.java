package io.stellwerk.inbox;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.stellwerk.base.ui.Icon;
import io.stellwerk.base.ui.Notice;
import io.stellwerk.base.ui.StatusBadge.Meaning;
import io.stellwerk.tickets.Criterion;
import io.stellwerk.tickets.Criterion.Field;
import io.stellwerk.tickets.TicketFilter;
import io.stellwerk.tickets.TicketSort;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the list is filtered by: quick filters, more of them, and each one chosen, to be taken away again. */
class FilterBar extends Composite<Div> {

    private static final List<Field> QUICK =
            List.of(Field.OWNER, Field.PRIORITY, Field.STATUS, Field.CHANNEL, Field.TEAM, Field.SLA);

    private final transient FilterChoices choices;
    private final List<FilterPicker> pickers;
    private final MoreFilters more;
    private final UnorderedList chips = new UnorderedList();
    private final Div gone = new Div();
    private transient Optional<Place> place = Optional.empty();
    private transient Optional<String> told = Optional.empty();

    FilterBar(FilterChoices choices) {
        this.choices = choices;
        pickers = QUICK.stream()
                .map(field -> new FilterPicker(field, choices::of, this::chosen))
                .toList();
        more = new MoreFilters(choices, this::go);
        var quick = new Div();
        quick.addClassName("quick");
        quick.getElement().setAttribute("role", "group");
        quick.getElement().setAttribute("aria-label", getTranslation("inbox.filters"));
        pickers.forEach(quick::add);
        quick.add(more);
        chips.addClassName("sw-chips");
        getContent().addClassName("sw-filters");
        getContent().add(quick, chips, gone);
    }

    void show(Place here) {
        var missing = choices.gone(here.cut().filter());
        if (!place.map(Place::cut).equals(Optional.of(here.cut())) || !missing.equals(told)) {
            showChips(here.cut());
            tell(missing);
        }
        place = Optional.of(here);
        pickers.forEach(picker -> picker.show(here.cut().filter()));
        more.show(here.cut());
    }

    private void showChips(Cut cut) {
        chips.removeAll();
        cut.filter()
                .criteria()
                .forEach(criterion -> chips.add(
                        chip(choices.words(criterion), cut.with(cut.filter().without(criterion)))));
        if (cut.sort() != TicketSort.LAST_ACTIVITY) {
            var order = getTranslation("inbox.sort." + cut.sort().parameter());
            chips.add(chip(
                    getTranslation("inbox.filter.chip", getTranslation("inbox.sort"), order),
                    cut.with(TicketSort.LAST_ACTIVITY)));
        }
        chips.setVisible(chips.getChildren().findAny().isPresent());
        if (chips.isVisible()) {
            var clear = new Button(
                    getTranslation("inbox.filter.clear"),
                    click -> go(new Cut(cut.custom(), TicketFilter.NOTHING, TicketSort.LAST_ACTIVITY)));
            clear.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            chips.add(new ListItem(clear));
        }
    }

    /** What the filter asks for may go while it is shown. */
    private void tell(Optional<String> now) {
        told = now;
        gone.removeAll();
        told.ifPresent(words -> gone.add(new Notice(words, Meaning.WARNING)));
        gone.setVisible(told.isPresent());
    }

    private Component chip(String words, Cut without) {
        var remove = new Button(Icon.CLOSE.small(), click -> go(without));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel(getTranslation("inbox.filter.remove", words));
        var chip = new ListItem(new Span(words), remove);
        chip.addClassName("sw-chip");
        return chip;
    }

    private void chosen(Field field, Set<Criterion> wanted) {
        place.map(Place::cut).ifPresent(cut -> go(cut.with(cut.filter().with(field, wanted))));
    }

    private void go(Cut cut) {
        place.ifPresent(here -> getUI().ifPresent(ui -> here.with(cut).go(ui)));
    }
}
